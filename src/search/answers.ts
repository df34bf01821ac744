import { distance } from 'fastest-levenshtein';
import { stemOf, tokenize } from '../lib/tokens.ts';

/** Words and phrases that are answered above the results. */
export interface AnswerWords {
  /** Typed by people in a crisis. */
  help: string[];
  /** Typed by people who want to reach the team. */
  contact: string[];
}

/** What stands above the results. Contact is never shown without help above it. */
export type AnswerKind = 'help' | 'contact';

/** The shortest part of a number or an email address that counts. Four digits can be a year. */
const minLength = 5;

/**
 * The answer to what was typed, if it has one.
 * @param details the addresses of the team's own telephone and mail links
 */
export function answerOf(typed: string, words: AnswerWords, details: string[]): AnswerKind | undefined {
  if (matchesAny(typed, words.contact) || isDetail(typed, details)) return 'contact';
  return matchesAny(typed, words.help) ? 'help' : undefined;
}

/** Whether somebody typed the team's own number in any form, its email address, or the start of that address. */
function isDetail(typed: string, details: string[]): boolean {
  // +44 (0)1227, 0044 1227 and 01227 are one number.
  const digits = typed.replace(/\D/g, '').replace(/^((00)?44)?0?/, '');
  const mail = typed.trim().toLowerCase();
  return details.some((detail) =>
    detail.startsWith('tel:')
      ? digits.length >= minLength && detail.replace(/\D/g, '').includes(digits)
      : mail.length >= minLength && !mail.includes(' ') && detail.toLowerCase().startsWith(`mailto:${mail}`),
  );
}

/** Whether what was typed holds one of the entries: its words one after the other, in any form, misspelt or joined in another way. */
export function matchesAny(typed: string, entries: string[]): boolean {
  const words = tokenize(typed);
  return entries.some((entry) => {
    const phrase = tokenize(entry);
    return words.some((_, start) => {
      const rest = words.slice(start);
      return phrase.length > 0 && (phrase.every((word, i) => isFormOf(rest[i] ?? '', word)) || startsJoined(rest, phrase));
    });
  });
}

/** Whether a typed word is the word of an entry, a form of it, or a misspelling of it. */
const isFormOf = (typed: string, word: string): boolean =>
  typed === word ||
  stemOf(typed) === stemOf(word) ||
  (word.length > 5 && typed.startsWith(word)) ||
  distance(typed, word) <= Math.min(allowedTypos(word.length), allowedTypos(typed.length));

/** How many letters may differ. Short words must be exact: "now" is not "know". */
const allowedTypos = (length: number): number => (length < 6 ? 0 : length < 8 ? 1 : 2);

/** Whether words start with a phrase, wherever the spaces are: "my self", "self-harm" and "selfharm". */
function startsJoined(words: string[], phrase: string[]): boolean {
  const joined = phrase.join('');
  const count = words.findIndex((_, i) => words.slice(0, i + 1).join('').length >= joined.length) + 1;
  return words.slice(0, count).join('') === joined;
}
