import { type Entry, rawField } from '../../src/reader/content.ts';
import { normalizeQuotes, type Piece, piecesOf, type Range, sentencesOf } from './prose.ts';

/** Words that say that a sentence is about Open Dialogue, our approach, the pilot or the team. */
const us =
  /\bopen dialogue\b|\bPOD\b|\bour (?:[\w-]+ ){0,2}(?:approach|way of (?:working|helping)|pilot|model|team|study|project|programme|service|method|treatment|care|meetings?|training|work|staff|practitioners)\b|\b(?:this|the) (?:approach|way of (?:working|helping)|pilot|method|model)\b|\bthe (?:pilot |kent )?(?:team|study)\b|\bnetwork meetings?\b/gi;

/** Other things that a claim can be about, unless they are only compared with. */
const others =
  /(?<!\b(?:unlike|than|without|instead of|like|over|less|from) (?:\w+ )?)\b(?:CBT|cognitive behaviou?ral|talking therap\w+|family (?:therapy|intervention)|EMDR|medicines?|medication|antipsychotics?|antidepressants?|early intervention|text relay|exercise|mindfulness|vaccin\w+|NHS treatments?|hand ?wash\w+|a (?:baby|birth|death|call|bereavement))\b/gi;

const pronoun = /\b(?:it|we)\b|^(?:(?:and|but|so|also|now|today|here) )*(?:this|that|these)\b/i;

const negation =
  /\b(?:not(?! only| just| merely)|no(?! doubt)|never(?! fails)|cannot|nothing(?! short)|none|nobody|neither|nor|without|whether|\w+n't)\b|\b(?:ask|asks|asked|know|see|tell|say|show|shows|sure|test|tested|tests|decide|depends?|find out|learn|study|studies|measure|measures|wonder|check) (?:us )?if\b/i;
const hope =
  /\b(?:hope[ds]?|hoping|hoped-for|aim(?:s|ed|ing)?|plan(?:s|ned)?|expect\w*|anticipated?|want(?:s|ed)?|wish(?:es|ed)?|try|tries|tried|trying|set out|meant to|designed to|intend\w*|works? to|would|could|might|goals?|wondered)\b/i;
const attribution =
  /(?<!\b(?:we|research|studies|study|evidence|science|trials?|experts?|everyone) (?:\w+ )?)\b(?:says?|said|told|tells|wrote|writes|reports?|reported|according to|calls?|called|describes?|described|claims?|claimed|believes?|believed|thinks?|thought|felt|feels?|names|lists)\b/i;
const denial = /^[^.;]{0,40}\b(?:is|was|has|have|are|were|remains?) (?:not|never|unknown|unclear|an open question)\b/i;
/** A sentence that asks claims nothing, unless it only pretends to ask. */
const question = /\?["')\]]*\s*$/;
const rhetoric = /^\W*(?:did you know|is(?:n't| not) it)\b/i;
/** Where a new statement begins inside a sentence. */
const clause =
  /;|,? (?:but|because|since|although|yet|so) |,? and (?=(?:it|we|they|this|our|open dialogue|the \w+)\b)(?!that)|, (?:which|who) /gi;

/** Where the last match of a pattern ends that ends before an offset; -1 for none. */
const lastEnd = (pattern: RegExp, text: string, before = text.length): number =>
  Math.max(-1, ...[...text.matchAll(pattern)].map(({ 0: { length }, index }) => index + length).filter((end) => end <= before));

/** Whether a sentence speaks about us, by its own words or because it goes on from one that does. */
const isAbout = (sentence: string, goesOn: boolean): boolean =>
  lastEnd(us, sentence) >= 0 || (goesOn && pronoun.test(sentence) && lastEnd(others, sentence) < 0);

/** A sentence of a piece, and whether it goes on from one about us. */
interface Sentence extends Range {
  text: string;
  goesOn: boolean;
}

const known = new WeakMap<Entry, Map<Piece, Sentence[]>>();

/** The sentences of an entry by their pieces. */
function sentencesIn(entry: Entry): Map<Piece, Sentence[]> {
  const found = known.get(entry) ?? new Map<Piece, Sentence[]>();
  if (found.size > 0) return found;
  known.set(entry, found);
  const title = ['title', 'term', 'name', 'question'].map((field) => rawField(entry, field)).find((value) => typeof value === 'string');
  const named = ['approach', 'principles', 'easy-read'].includes(entry.collection) || lastEnd(us, String(title ?? '')) >= 0;
  let about = named;
  let section = '';
  for (const piece of piecesOf(entry)) {
    // On a page about us each paragraph may go on from the title; elsewhere from the heading, the lead or the paragraph before.
    if (piece.section !== section) about = lastEnd(us, piece.section) >= 0;
    section = piece.section;
    about ||= named || lastEnd(us, piece.lead) >= 0;
    const plain = normalizeQuotes(piece.text);
    let goesOn = about;
    const sentences = sentencesOf(piece).map(({ from, to }) => {
      const sentence = { from, to, text: plain.slice(from, to), goesOn };
      goesOn = isAbout(sentence.text, goesOn);
      return sentence;
    });
    found.set(piece, sentences);
    if (piece.kind !== 'heading' && piece.kind !== 'picture' && piece.kind !== 'field') about = goesOn;
  }
  return found;
}

/**
 * Whether words in a piece claim something of us. What is denied, asked, hoped, or said by somebody else is no claim of this site.
 * @param at where the words stand
 */
export function isClaim(entry: Entry, piece: Piece, at: number): boolean {
  const sentences = sentencesIn(entry).get(piece) ?? [];
  const sentence = sentences.find(({ to }) => at < to);
  return sentence !== undefined && claims(sentence.text, at - sentence.from, sentence.goesOn, piece, sentences[0]!.goesOn);
}

function claims(sentence: string, at: number, goesOn: boolean, piece: Piece, context: boolean): boolean {
  if (question.test(sentence) && !rhetoric.test(sentence)) return false;
  if (negation.test(piece.lead) || hope.test(piece.lead)) return false;
  const before = sentence.slice(0, at);
  const [mention, other] = [lastEnd(us, before), lastEnd(others, before)];
  // Words that are no sentence (a cell, a point of a list, a heading) go on from what stands above them.
  const fragment = piece.kind !== 'paragraph' && context;
  if (other > mention || (mention < 0 && !isAbout(sentence, goesOn) && !fragment)) return false;
  const own = before.slice(Math.max(0, lastEnd(clause, sentence, at)));
  if (negation.test(own) || hope.test(own) || /\bmay\b/.test(own) || attribution.test(own)) return false;
  const after = sentence.slice(at);
  return !denial.test(after) && !/,? (?:says?|said) /i.test(after);
}
