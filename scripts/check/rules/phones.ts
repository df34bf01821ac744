import { type Content, entriesOf, type Entry } from '../../../src/reader/content.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { type Piece, piecesOf, withoutNames } from './prose.ts';
import { written } from './unique.ts';

/** Numbers that were found on old pages, or not at all. A family that calls one may reach nobody. */
const unconfirmed = ['0300 222 0123', '07860 022819', '0800 783 9111'];
/** A local word to text, of 2020; SHOUT is the one that is confirmed. */
const textWord = /\btext(?:ing|s|ed)? (?:the word )?["']?(?:kent|medway)["']? to\b/gi;

/** A UK number of 10 or 11 digits from its 0 or +44, with whatever stands between them. */
const ukNumber = /(?<![\w.,/-])(?:\+44|0044|\(?0\d)[\d\s().-]{6,16}\d(?![\w/])/g;
/** Numbers without a 0 that are certainly for calling or texting. */
const shortNumber = /(?<![\w.,/-])116 ?\d{3}(?![\w/-])|(?<=\b[Tt]ext(?:ing|s)? (?:the word )?["']?[A-Z]\w+["']? to )\d{5,6}(?!\d)/g;

const digitsOf = (number: string) => number.replace(/\D/g, '').replace(/^(?:0044|44)0?/, '0');

interface Known {
  /** Line of help by digits. */
  lines: Map<string, string>;
  /** The team's own number, of which another rule finds the copies. */
  own: string;
}

function knownNumbers(content: Content): Known {
  const lines = new Map<string, string>();
  const help = entriesOf(content, 'help')[0]?.data;
  for (const line of ['emergency', 'urgent', 'samaritans', 'shout'] as const) {
    const found = help?.[line];
    if (found) lines.set(digitsOf('call' in found ? found.call : found.text.to), line);
  }
  const contact = entriesOf(content, 'contact')[0] as Entry | undefined;
  return { lines, own: digitsOf(String((contact && written(contact, 'phone')) ?? '')) };
}

/** Words that look like a number to call or to text. */
export function numbersIn(piece: Piece): { words: string; index: number }[] {
  const text = withoutNames(piece);
  const long = [...text.matchAll(ukNumber)].filter(
    ({ 0: words, index }) => /^0\d{9,10}$/.test(digitsOf(words)) && !/\bISBN[-:\d ]*$/i.test(text.slice(0, index)),
  );
  return [...long, ...text.matchAll(shortNumber)].map(({ 0: words, index }) => ({ words, index }));
}

/** What to do about a number that is none of the unconfirmed ones; in a field no part of the site can be written. */
function advise(words: string, line: string | undefined, inField: boolean): string {
  if (line)
    return `${words} is typed by hand. ${inField ? 'Take it away' : `Write <Call line="${line}" />`}: the number stands in help.yaml alone.`;
  const write = inField ? 'Take it away.' : 'Write <Call line="urgent" /> for a help line, or <Contact /> for the team.';
  return `${words} looks like a phone number. ${write} Numbers stand in help.yaml and contact.yaml alone.`;
}

/**
 * A number to call stands in one record, from which every page takes it: typed into a page, it stays behind when it changes,
 * it is not checked with the others, and no one can press it. 999 and 111 may be typed.
 */
export function judgePhones(entry: Entry, content: Content): Finding[] {
  const { lines, own } = knownNumbers(content);
  const record = entry.collection === 'help' || entry.collection === 'contact';
  return piecesOf(entry).flatMap((piece) => {
    const at = (index: number, message: string) => ({ ...piece.placeOf(index), ...(piece.field && { field: piece.field }), message });
    const numbers = numbersIn(piece).flatMap(({ words, index }) => {
      const digits = digitsOf(words);
      const bad = unconfirmed.find((number) => digitsOf(number) === digits);
      if (bad) return [at(index, `${bad} may not be printed: it is not confirmed, and a family could reach nobody. Take it away.`)];
      return record || digits === own ? [] : [at(index, advise(words, lines.get(digits), piece.kind === 'field'))];
    });
    const texts = [...piece.text.matchAll(textWord)].map(({ 0: words, index }) =>
      at(index, `"${words}" may not be printed: this word to text is not confirmed. Write <Call line="shout" />.`),
    );
    return [...numbers, ...texts];
  });
}
