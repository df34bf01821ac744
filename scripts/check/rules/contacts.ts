import { type Content, entriesOf, type Entry, rawField } from '../../../src/reader/content.ts';
import { spacedNumber } from '../../../src/lib/phone.ts';
import type { FileIssue, Issue } from '../../../src/reader/issue.ts';
import { oncePer } from '../../../src/reader/oncePer.ts';
import { positionAt } from '../../../src/reader/text.ts';
import { linksOf, startOf } from '../../../src/reader/tree.ts';
import { inPiece, piecesOf, withoutNames } from '../prose.ts';

/** What may stand between the digits of a number: spaces, dashes, dots, brackets, marks. */
const gap = '[^\\p{L}\\p{N}]{0,8}';
const spread = (digits: string) => [...digits].join(gap);
const digitsOf = (number: string) => number.replace(/\D/g, '').replace(/^(?:0044|44)0?/, '0');

/**
 * Finds the phone number and the email address of the team in a text, and not as a part of longer ones: the number also with +44, or
 * without its area code after a word such as call, the address also with (at) and (dot).
 */
const ownContact = oncePer((content: Content): { what: string; pattern: RegExp }[] => {
  const [contact] = entriesOf(content, 'contact') as Entry[];
  const [phone, email] = ['phone', 'email'].map((field) => String((contact && rawField(contact, field)) ?? '').trim()) as [string, string];
  const digits = digitsOf(phone).replace(/^0/, '');
  const whole = `(?<![\\d.])(?:\\+?(?:00${gap})?4${gap}4${gap}(?:0${gap})?|0${gap})${spread(digits)}`;
  const [, local] = /^0[12]\d+ (.+)$/.exec(spacedNumber(phone) ?? '') ?? [];
  const short = local && `|(?<=\\b(?:call|ring|phone|dial|tel|telephone)\\b[^\\d.!?]{0,40})${spread(digitsOf(local))}`;
  const found = [];
  if (digits.length >= 9) found.push({ what: 'phone number', pattern: new RegExp(`(?:${whole}${short ?? ''})(?!\\d)`, 'giu') });
  const signs: Record<string, string> = { '@': '[\\s([{<]*(?:@|\\bat\\b)[\\s)\\]}>]*', '.': '(?:\\.|[\\s([{<]*\\bdot\\b[\\s)\\]}>]*)' };
  const address = email.replace(/[^\w]/g, (sign) => signs[sign] ?? RegExp.escape(sign));
  if (/^[^@\s]+@[^@\s]+$/.test(email)) found.push({ what: 'email address', pattern: new RegExp(`(?<![\\w.])${address}(?!\\w)`, 'giu') });
  return found;
});

/** Whether the phone number or the email address of the team stands in a text. */
export const holdsOwnContact = (text: string, content: Content): boolean =>
  ownContact(content).some(({ pattern }) => text.search(pattern) >= 0);

/**
 * The phone number and the email address of the team stand in content/contact.yaml alone. A second copy stays behind when they change,
 * and a family calls a number that nobody answers. It is looked for in the file, and in what a reader gets from it.
 */
export function checkSecondCopies(content: Content): FileIssue[] {
  const [contact] = entriesOf(content, 'contact') as Entry[];
  const lines = ['phone', 'email'].map((field) => contact?.fields?.positionOf([field]).line);
  const inPieces = content.entries.flatMap((entry) => [
    ...piecesOf(entry).map(({ typed, positionOf }) => ({ file: entry.file, text: typed, positionOf })),
    ...linksOf(entry.body).map(({ node }) => ({ file: entry.file, text: node.url, positionOf: () => startOf(node) })),
  ]);
  const inFiles = [...content.entries, ...content.others].map((each) => ({
    ...each,
    positionOf: (at: number) => positionAt(each.text, at),
  }));
  const copies = ownContact(content).flatMap(({ what, pattern }) =>
    [...inFiles, ...inPieces].flatMap(({ file, text, positionOf }) => {
      const message = `here is a second copy of the team's ${what}, which stands in ${contact?.file} alone. Take it away, and write <Contact /> where the contact details are to be.`;
      return [...text.matchAll(pattern)].map(({ index }) => ({ file, ...positionOf(index), message }));
    }),
  );
  const first = Map.groupBy(copies, ({ file, line, message }) => `${file} ${line} ${message}`);
  return [...first.values()].map(([copy]) => copy!).filter(({ file, line }) => file !== contact?.file || !lines.includes(line));
}

/** A UK number of 10 or 11 digits from its 0 or +44, a short one that is certainly for calling or texting, an email address. */
const ukNumber = /(?<![\w.,/-])(?:\+44|0044|\(?0\d)[\d\s().-]{6,16}\d(?![\w/])/g;
const shortNumber = /(?<![\w.,/-])116 ?\d{3}(?![\w/-])|(?<=\b[Tt]ext(?:ing|s)? (?:the word )?["']?[A-Z]\w+["']? to )\d{5,6}(?!\d)/g;
const emailAddress = /(?<![\w.@])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** The digits of the numbers in help.yaml. */
const helpNumbers = oncePer(
  (content: Content) =>
    new Set((entriesOf(content, 'help') as Entry[]).flatMap(({ text }) => (text.match(/\d[\d ]*\d/g) ?? []).map(digitsOf))),
);

/** Numbers and addresses of others may be right in a text. A help line is checked with the others only in help.yaml. */
export function adviseContacts(entry: Entry, content: Content): Issue[] {
  if (['help', 'contact', 'site'].includes(entry.collection)) return [];
  return piecesOf(entry).flatMap((piece) => {
    const text = withoutNames(piece);
    const numbers = [...text.matchAll(ukNumber)].filter(
      ({ 0: words, index }) => /^0\d{9,10}$/.test(digitsOf(words)) && !/\bISBN[-:\d ]*$/i.test(text.slice(0, index)),
    );
    return [...numbers, ...text.matchAll(shortNumber), ...text.matchAll(emailAddress)]
      .filter(([words]) => !holdsOwnContact(words, content))
      .flatMap(({ 0: words, index }) => {
        const known = !words.includes('@') && helpNumbers(content).has(digitsOf(words));
        const help = known
          ? 'stands in help.yaml. Write <Call /> with its line there, so that it can be pressed and changes with it.'
          : 'belongs to others, and nobody is reminded to check it. If it is a help line, put it into help.yaml; else link to the page that gives it.';
        return inPiece(piece, index, `${words} ${help}`);
      });
  });
}
