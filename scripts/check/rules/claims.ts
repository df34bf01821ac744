import type { Content, Entry } from '../../../src/reader/content.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { isCited, piecesOf, sentenceAt } from './prose.ts';

interface Claim {
  pattern: RegExp;
  /** A sentence that holds this makes no claim of it. */
  unless?: RegExp;
  /** Why it may not be said, and what can be said. */
  message: string;
}

const noSource = 'No source that we could read supports this.';
const said = 'Say what was seen, and who says so: "people reported better wellbeing".';
const hope = /\b(?:hope[ds]?|hoped-for|aim(?:s|ed)?|plan(?:s|ned)?|expect(?:s|ed|ation)?|anticipated?|would look at)\b/i;
const openDialogue = '(?:open dialogue|the approach|this approach|the pilot|the method|it)';

/** What section 7 of the facts forbids to claim. Words that can also be harmless are only here in the form that is not. */
const claims: Claim[] = [
  { pattern: /\bproven\b|\bproves that\b/gi, message: `${noSource} ${said}` },
  { pattern: /(?<!-)\bproof\b(?! of (?:identity|age|address))/gi, message: `${noSource} ${said}` },
  { pattern: /\bcure[sd]?\b/gi, message: `${noSource} Say what people told: "she says that it helped".` },
  { pattern: /\bevidence[- ]based\b/gi, message: `A review of 23 studies could draw no conclusion. ${said}` },
  { pattern: /\blife[- ]changing\b/gi, message: `${noSource} Say what people told: "she says that it helped".` },
  {
    pattern: new RegExp(
      `\\b${openDialogue} (?:really |clearly |also |just )?works(?= (?:for|well|best|better|because)\\b|["')]*(?:[.,;:!?]|\\s*$))`,
      'gi',
    ),
    unless: /\bhow\b/i,
    message: `${noSource} Say what it aims to do, or what was seen: "people reported better wellbeing".`,
  },
  { pattern: /\bleading the way\b/gi, message: 'This praises, and tells nobody what was done. Say what was done, and when.' },
  {
    pattern: /\bfirst (?:[\w-]+ ){0,4}in the country\b|\bthe country's first\b/gi,
    message: 'Only the directory says so. Write "the directory entry says that" before it, or take it away.',
  },
  {
    pattern: /\bunique(?:ly)?\b(?! (?:number|code|reference|address|identifie))/gi,
    message: 'Others do the same, in Finland and New York among them. Say what is different, and from what.',
  },
  {
    pattern:
      /\bN(?:ICE|ice)[- ](?:approved|recommended|endorsed|backed)\b|\b(?:approved|recommended|endorsed|backed) by NICE\b|\bNICE (?:approves|recommends|endorses|backs) (?:Open Dialogue|the approach|this approach|it)\b/g,
    message: 'We found no NICE recommendation for or against Open Dialogue. Say that, or take it away.',
  },
  {
    pattern:
      /\breduc(?:ed|es|ing|tions? (?:in|of)) (?:the )?(?:number of )?(?:(?:in-?patient|psychiatric|hospital) )*(?:bed[- ]days|admissions)\b/gi,
    unless: hope,
    message: 'The published summary has no figures on hospital. Tell it as a hope ("the plan named"), or take it away.',
  },
  {
    pattern: /\b78 ?(?:%|per ?cent\b)(?=[^.?!]*\bbed[- ]days\b)|\bbed[- ]days\b(?=[^.?!]*\b78 ?(?:%|per ?cent\b))/gi,
    message: 'No source that can be checked gives this number. Take it away.',
  },
  {
    pattern: /\btwo[- ]thirds\b(?=[^.?!]*\b(?:antipsychotic|neuroleptic))|\bantipsychotics?\b(?=[^.?!]*\btwo[- ]thirds\b)/gi,
    message: 'No source that can be checked gives this number. Take it away.',
  },
  {
    pattern: /\b(?:a|one) third (?:fewer|less|lower)(?: of the)? relapses?\b|\brelapses? (?:fell|dropped|went down) by (?:a|one) third\b/gi,
    message: 'No source that can be checked gives this number. Take it away.',
  },
];

const negation =
  /\b(?:not(?! only| just| merely)|no(?! doubt)|never|cannot|nothing|none|nobody|neither|nor|without|whether|if it|\w+n't)\b/i;
/** A question that starts like this asks, and claims nothing: Is it a cure? */
const question = /^["'(]*(?:is|are|was|were|does|do|did|has|have|had|can|could|will|would)\b[^?]*\?["')]*$/i;
const attribution = /\bdirectory\b.*\b(?:says|said|calls|called|lists|names|claims)\b|\b(?:says|according to) the directory\b/i;

/**
 * A family hopes, and a commissioner pays: neither may be told more than the sources carry. What is denied, asked, said by the directory,
 * or a part of another's title is no claim of this site.
 */
export function judgeClaims(entry: Entry, content: Content): Finding[] {
  return piecesOf(entry).flatMap((piece) =>
    claims.flatMap(({ pattern, unless, message }) =>
      [...piece.text.matchAll(pattern)].flatMap(({ 0: words, index }) => {
        const sentence = sentenceAt(piece.text, index);
        const free = [negation, question, attribution, unless].some((each) => each?.test(sentence)) || negation.test(piece.lead);
        if (free || isCited(piece, { from: index, to: index + words.length }, content)) return [];
        return [{ ...piece.placeOf(index), ...(piece.field && { field: piece.field }), message: `"${words}" is a claim. ${message}` }];
      }),
    ),
  );
}
