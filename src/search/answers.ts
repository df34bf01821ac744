import { holdsOne } from './urgent.ts';

/** What people type who need an answer more than a page. */
export interface AnswerWords {
  /** In a crisis. */
  help: string[];
  /** To reach the team. */
  contact: string[];
}

/** What is put above the results. Contact is never shown without help above it. */
export type AnswerKind = 'help' | 'contact';

/** How many digits make a number to call; fewer are a year or an age. */
const fewest = 5;

/**
 * The answer to what was typed, if it has one.
 * @param details the addresses of the team's own telephone and mail links
 */
export function answerOf(typed: string, words: AnswerWords, details: string[]): AnswerKind | undefined {
  if (holdsOne(typed, words.contact) || isDetail(typed, details)) return 'contact';
  return holdsOne(typed, words.help) ? 'help' : undefined;
}

/** Whether somebody typed the team's own number, in any form, or its mail address, or the start of it. */
function isDetail(typed: string, details: string[]): boolean {
  // +44 (0)1227, 0044 1227 and 01227 are one number.
  const digits = typed.replace(/\D/g, '').replace(/^((00)?44)?0?/, '');
  const mail = typed.trim().toLowerCase();
  return details.some((detail) =>
    detail.startsWith('tel:')
      ? digits.length >= fewest && detail.replace(/\D/g, '').includes(digits)
      : mail.length >= fewest && !mail.includes(' ') && detail.toLowerCase().startsWith(`mailto:${mail}`),
  );
}
