import { type Entry, rawField } from '../../src/reader/content.ts';
import { oncePer } from '../../src/reader/oncePer.ts';
import { type Piece, piecesOf, type Range, sentencesOf } from './prose.ts';

/** Words that say that a sentence is about Open Dialogue, our approach, the pilot or the team. */
const us =
  /\bopen dialogue\b|\bPOD\b|\bour (?:[\w-]+ ){0,2}(?:approach|way of (?:working|helping)|pilot|model|team|study|project|programme|service|method|treatment|care|meetings?|training|work|help|staff|practitioners|results|outcomes|figures|patients)\b|\b(?:this|the) (?:approach|way of (?:working|helping)|pilot|method|model)\b|\bthe (?:pilot |kent )?(?:team|study)\b|\bnetwork meetings?\b|\bwe (?:are|were|offer|give|provide)\b/gi;

/** Other things that a claim can be about, unless they are only compared with. */
const others =
  /(?<!\b(?:unlike|than|without|instead of|like|over|less|from) (?:\w+ )?)\b(?:CBT|cognitive behaviou?ral|talking therap\w+|family (?:therapy|intervention)|EMDR|medicines?|medication|antipsychotics?|antidepressants?|early intervention|text relay|exercise|mindfulness|vaccin\w+|NHS treatments?|hand ?wash\w+|a (?:baby|birth|death|call|bereavement))\b/gi;

/** "These tablets" are others; "it is better to ring" speaks of nothing. */
const pronoun =
  /\b(?:it|we)\b|^(?:(?:and|but|so|also|now|today|here) )*(?:this|that|these)(?= (?:is|are|was|were|has|have|can|will|may|means?|works?|helps?|(?:re|im)\w+s|\w+ly)\b)|^(?:since then|by then|as a result|afterwards)\b/i;
const dummy = /\bit (?:is|was|can be|saves|takes|costs) [^.;]*? to \w/i;
/** What the next "it" is about. */
const pointsElsewhere = /\b(?:recommend|suggest|try|use|see|read|watch|visit|ring)\b/i;

const negation =
  /\b(?:not(?! only| just| merely| surpris)|no(?! doubt| (?:\w+ )?(?:is|works) better)|never(?! fails)|cannot|nothing(?! short| (?:is|works) better)|none|nobody(?! can deny| doubts)|neither|nor|without(?! (?:a )?doubt)|whether|yet to|far from|little(?! wonder)|hardly|hard to|too early|against|\w+n't)\b|\bif\b[^,]*$|\b(?:ask|asks|asked|know|see|tell|say|show|shows|sure|test|tested|tests|decide|depends?|find out|learn|study|studies|measure|measures|wonder|check) (?:us )?if\b/i;
const hope =
  /\b(?:hope[ds]?|hoping|hoped-for|aim(?:s|ed|ing)?|plan(?:s|ned)?|expect\w*|anticipated?|want(?:s|ed)?|wish(?:es|ed)?|try|tries|tried|trying|set out|meant to|(?:set up|designed|developed|made|created) to|in order to|intend\w*|works? to|would|could|might|goals?|wondered|assum\w+)\b/i;
const attribution =
  /(?<!\b(?:we|our|research|studies|study|evidence|science|trials?|experts?|everyone) (?:\w+ )?)\b(?:says?|said|told|tells|wrote|(?<!\b(?:the|this|a) )reports?|reported|according to|calls?|called|describes?|described|claims?|claimed|argues?|argued|puts? it|ran|convinced|families tell|people tell|believes?|believed|thinks?|thought|felt|feels?|names|lists|writes?|conclude[sd]?|suggest(?:s|ed)?|states?|stated|recalls?)\b/i;
const denial =
  /^[^.;]{0,60}\b(?:is|was|has|have|are|were|remains?),? (?:at best,? |still |so far |also )?(?:not|never|unknown|unclear|lacking|missing|weak|thin|mixed|limited|an open question)\b|\bcannot explain\b/i;
/** A sentence that asks claims nothing, unless it only pretends to ask. */
const question = /\?["')\]]*\s*$/;
const rhetoric = /^\W*(?:did you know|is(?:n't| not) it)\b/i;
/** Where a new statement begins inside a sentence. */
const clause =
  /;|: (?=(?:it|we|they|this|our|open dialogue|the \w+)\b)|,? (?:but|because|(?<!\b(?:has|have|had) )since|although|(?<!\bnot )yet(?! to)|(?<!\b(?:not|has|have|had) )so(?! far)) |, and (?=(?:it|we|they|this|our|open dialogue|the \w+)\b)(?!that)|, (?:which|who) /gi;

/** "to reduce" after other words than these is what something is for; not "leads to fewer". */
const verb =
  /^(?:cut|halve|reduce|lower|shorten|prevent|avoid|lessen|decrease|save|stop|end|heal|improve|cure|prove|recover|get|make|bring|keep)\b/i;
const purpose = /(?<!\b(?:shown|known|proven|proved|found|seen|able|helps?|helped|demonstrated|tends?|ways?|method|tool)) to (?:\w+ly )?$/i;
/** "a charity that", "a room that is": what follows is about that, unless it is what we do or for whom. */
const otherSubject =
  /\b(?:an?|the|its|their) (?:[\w-]+ )?(?!approach|way|treatment|care|therapy|model|method|team|service|pilot|dialogue|fact|doubt|proof|evidence)[\w-]+ (?:that|which|who) (?:[\w-]+ ){0,2}$/i;

/** Where the last match of a pattern ends that ends before an offset; -1 for none. */
const lastEnd = (pattern: RegExp, text: string, before = text.length): number =>
  Math.max(-1, ...[...text.matchAll(pattern)].map(({ 0: { length }, index }) => index + length).filter((end) => end <= before));

/** Whether a sentence speaks about us, by its own words or because it goes on from one that does. */
const isAbout = (sentence: string, goesOn: boolean): boolean =>
  lastEnd(us, sentence) >= 0 || (goesOn && pronoun.test(sentence) && !dummy.test(sentence) && lastEnd(others, sentence) < 0);

/** For each sentence of an entry, by its piece, whether it goes on from words about us. */
const goingOn = oncePer((entry: Entry): Map<Piece, boolean[]> => {
  const found = new Map<Piece, boolean[]>();
  const title = ['title', 'term', 'name', 'question'].map((field) => rawField(entry, field)).find((value) => typeof value === 'string');
  const named = ['approach', 'principles', 'easy-read'].includes(entry.collection) || lastEnd(us, String(title ?? '')) >= 0;
  let [about, section] = [false, ''];
  for (const piece of piecesOf(entry)) {
    // On a page about us each paragraph may go on from the title; elsewhere from the heading, the lead or the paragraph before.
    if (piece.section !== section) about = lastEnd(us, piece.section) >= 0;
    section = piece.section;
    about ||= named || lastEnd(us, piece.lead) >= 0;
    let goesOn = about;
    const sentences = sentencesOf(piece).map(({ text }) => {
      const before = goesOn;
      goesOn = isAbout(text, goesOn) && !pointsElsewhere.test(text);
      return before;
    });
    found.set(piece, sentences);
    if (piece.kind === 'paragraph' || piece.kind === 'item' || piece.kind === 'cell') about = goesOn;
  }
  return found;
});

/**
 * Whether words of a piece claim something of us. What is denied, asked, hoped, or said by somebody else is no claim.
 * @param subject whether we must be named before the words
 */
export function isClaim(entry: Entry, piece: Piece, { from, to }: Range, subject: boolean): boolean {
  const goesOn = goingOn(entry).get(piece) ?? [];
  const index = sentencesOf(piece).findIndex((sentence) => from < sentence.to);
  const sentence = sentencesOf(piece)[index];
  if (!sentence || (question.test(sentence.text) && !rhetoric.test(sentence.text))) return false;
  if ([negation, hope, attribution, /\bmyths?\b/i].some((pattern) => pattern.test(piece.lead))) return false;
  const [before, after] = [sentence.text.slice(0, from - sentence.from), sentence.text.slice(from - sentence.from)];
  const upTo = sentence.text.slice(0, to - sentence.from);
  const [mention, other] = [lastEnd(us, before), lastEnd(others, before)];
  // Words that are no sentence (a cell, a point of a list, a heading) go on from what stands above them.
  const fragment = piece.kind !== 'paragraph' && goesOn[0];
  const named =
    lastEnd(us, subject ? upTo : sentence.text) >= 0 || /\bour (?:\w+ly |very )?$/i.test(before) || isAbout(upTo, goesOn[index]!);
  if (other > mention || (mention < 0 && (dummy.test(sentence.text) || !named) && !fragment)) return false;
  const own = before.slice(Math.max(0, lastEnd(clause, sentence.text, before.length)));
  if (negation.test(own) || hope.test(own) || /\bmay\b/.test(own) || attribution.test(own)) return false;
  const [otherThing] = otherSubject.exec(own) ?? [];
  if ((purpose.test(own) && verb.test(after)) || (otherThing && lastEnd(us, otherThing) < 0)) return false;
  return !denial.test(after) && !/,? (?:says?|said) |, (?:[\w-]+ ){1,3}(?:says?|said|reports?|reported)\b/i.test(after);
}
