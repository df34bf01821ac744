import { distance } from 'fastest-levenshtein';
import { isStopWord, stemOf, tokenize } from '../lib/tokens.ts';
import { atFirst, weightsOf } from './urgencyWords.ts';
import { swapped } from './words.ts';

// Each word of a query, and each two that stand together, speak for a person who needs help now, or against it; the sum tells. What they say
// is learnt from the phrases in tests/relevance/phrases/, so nobody has to think of every phrase. `npm run relevance -- --learn` learns anew.

/** Stems that bring at least one line with the numbers, whatever stands beside them. */
const neverNothing = /^(suicid|overdos|selfharm|kill|die$|dy$|dead|999$|111$|depress|anxi|distress|(tele)?phon|numb|call$|ring$|talk)/;
/** Beginnings that bring help if nothing stands beside them but stop words and these: number, line. */
const enough =
  `suicid overdos selfharm self harm psychosis psychotic paranoi mania manic delusion hallucinat breakdown section emergenc ambulanc
  crisi crises urgent samaritan helplin help sos 999 911 111 112 116 123 85258 ae hear voic knif weapon unaliv danger dying die desperat abus rape
  violen unconscious missing police weekend night tonight`.split(/\s+/);
const beside = /^(now|need|number|line)$/;

const weights = new Map(
  Object.entries(weightsOf).flatMap(([weight, signs]) => signs.split(/\s+/).map((sign): [string, number] => [sign, Number(weight)])),
);
const known = new Set([...weights.keys(), ...enough].filter((sign) => !sign.includes('_')));

/** The known stem that one is a slip of, or the stem itself. In a short word each letter counts, but two may have changed places. */
export function knownStem(stem: string, among = known): string {
  if (stem.length < 4 || among.has(stem)) return stem;
  const allowed = stem.length < 5 ? 0 : stem.length < 8 ? 1 : 2;
  const like = [...among].filter(
    (word) => word.length > 3 && word[0] === stem[0] && (swapped(word, stem) || distance(word, stem) <= allowed),
  );
  return like.sort((a, b) => distance(a, stem) - distance(b, stem))[0] ?? stem;
}

/** The stems of a query and each two that follow each other: want_die. _help begins it, and help_ ends it. */
export function signsOf(stems: string[]): string[] {
  const pairs = ['', ...stems].map((stem, at) => `${stem}_${stems[at] ?? ''}`);
  return [...new Set([...stems, ...pairs])];
}

/** Whether somebody who typed this is shown where help is: all of it, or one line if that is in doubt. */
export function urgency(query: string): 'help' | 'reminder' | undefined {
  const typed = tokenize(query).slice(0, 40);
  const stems = typed.map((word) => knownStem(stemOf(word)));
  const sum = signsOf(stems).reduce((sum, sign) => sum + (weights.get(sign) ?? 0), atFirst);
  const begins = (at: number) => enough.some((word) => typed[at]!.startsWith(word) || stems[at]!.startsWith(word));
  const telling = [...stems.keys()].filter((at) => !isStopWord(typed[at]!) && !beside.test(typed[at]!));
  if (sum > 0 || (telling.length > 0 && telling.every(begins))) return 'help';
  // One line, if more speaks for it than against it.
  return sum > atFirst || stems.some((stem) => neverNothing.test(stem)) ? 'reminder' : undefined;
}
