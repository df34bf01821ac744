import type { Entry } from '../../../src/reader/content.ts';
import { codePointName, type Issue, issuesAt } from '../../../src/reader/issue.ts';
import { positionAt } from '../../../src/reader/text.ts';
import { inPiece, piecesOf } from '../prose.ts';

/** Signs that nobody can see and no page needs (they hide words, part them, or turn their order round), and what is left of a lost letter. */
const unseen =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\p{Cf}\p{Zl}\p{Zp}\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u3164\uFFA0\uFE00-\uFE0F\u{E0100}-\u{E01EF}\uFFFD-\uFFFF\uE000-\uF8FF]|\p{Cs}/gu;
/** Signs of those that are right: inside an emoji, and between letters of scripts that join them. */
const seen =
  /\p{RGI_Emoji}|\p{Extended_Pictographic}[\uFE0E\uFE0F]?(?:\u200D\p{Extended_Pictographic}\uFE0F?)*|(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{M}])[\u200C\u200D]/gv;
/** Points of a list of Word's, which have a rule of their own at the start of a line. */
const wordBullet = /(?<=^[^\S\n]*)[\uF0A7\uF0B7\uF0D8\uF076\uF0FC]/gm;

/** Letters inside a word of ours that only look like one of them: a rule or a search for the word would pass it over. */
const foreign =
  /(?<=\p{Script=Latin})[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]|[\p{Script=Cyrillic}\p{Script=Armenian}](?=\p{Script=Latin})/gu;

const western = new TextDecoder('windows-1252');
const fromBytes = (from: number, to: number) => [...western.decode(Uint8Array.from({ length: to - from }, (_, i) => from + i))];
const byteOf = new Map(fromBytes(0x80, 0x100).map((sign, i) => [sign, 0x80 + i]));
const further = `[${fromBytes(0x80, 0xc0).join('')}]`;
const garbled = new RegExp(`[\\xC2-\\xDF]${further}|[\\xE0-\\xEF]${further}{2}|[\\xF0-\\xF4]${further}{3}`, 'gu');
/** A text of which some letters were saved in UTF-8 and read in the older encoding of Windows, as it was: Itâ€™s for It's. */
const readAnew = (text: string, say = (sign: string, _: string) => sign): string =>
  text.replace(garbled, (signs) => {
    const sign = Buffer.from([...signs].map((each) => byteOf.get(each)!)).toString();
    return /^[\xA0-\xFFŒœŠšŸŽž\u2010-\u2122\p{Emoji_Presentation}]$/u.test(sign) ? say(sign, signs) : signs;
  });

function explain(sign: string): string {
  const name = codePointName(sign);
  if (sign === '\uFFFD') return 'a letter was lost here (\uFFFD). Type it again.';
  if (/[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u.test(sign))
    return `here is a letter of another alphabet (${name}) that only looks like one of ours. Type the word again.`;
  if (/[\uF000-\uF0FF]/.test(sign))
    return `here is a sign of Word's own (${name}), mostly a bullet, which nobody else can see. Type "- " for a point of a list, or take it away.`;
  return `here is a character that cannot be seen (${name}). Delete it and type the words around it again.`;
}

const blot = (words: string) => 'e'.repeat(words.length);

/** Letters and signs have one form: with two, a search for one misses the other, and nobody sees why. */
export function checkLetters(entry: Entry): Issue[] {
  const text = readAnew(entry.text, (_, signs) => blot(signs))
    .replace(seen, blot)
    .replace(wordBullet, '•');
  const found = [...text.matchAll(unseen), ...text.matchAll(foreign)];
  const issues = found.flatMap(({ 0: sign, index }) => issuesAt(positionAt(text, index), [explain(sign)]));
  return [...issues, ...otherForms(entry), ...hiddenByCode(entry)];
}

/** A letter with its accents as signs of their own, or any sign beyond the plain ones. */
const letter = new RegExp(`${garbled.source}|\\p{L}\\p{M}+|[^\\x00-\\x7F]`, 'gu');

/** What to type instead of another form of a plain letter or sign; undefined for one that is right. */
function plainForm(sign: string): string | undefined {
  if (readAnew(sign) !== sign) return readAnew(sign).replace(letter, (each) => plainForm(each) ?? each);
  if (/[‘’‚‛]/.test(sign)) return "'";
  if (/[“”„‟]/.test(sign)) return '"';
  if (/[\u2010\u2011]/.test(sign)) return '-';
  if (/[™®℠]/.test(sign)) return '';
  const plain = sign.normalize('NFKC');
  const fraction = /[\u00BC-\u00BE\u2150-\u215F\u2189]/.test(sign);
  return plain !== sign && !fraction && (/[\p{L}\p{N}]/u.test(plain) || /[\uFF01-\uFF5E]/.test(sign)) ? plain : undefined;
}

function messageOf(mark: string, word: string): string {
  if (mark === '-') return `here is a hyphen of another kind ("${word}"), as word processors make them. Type - instead.`;
  if (mark !== word) return `here is a curly mark ("${word}"), as word processors make them. Type the straight one ${mark} instead.`;
  const plain = word.replace(letter, (sign) => plainForm(sign) ?? sign).normalize('NFC');
  if (readAnew(word) !== word)
    return `"${word}" was saved in one encoding and read in another, so letters are wrong. Type ${plain} instead.`;
  return `"${word}" holds letters or marks of another form, which a search does not find. Type ${plain || 'a word'} instead.`;
}

/** One issue for each kind of mark, and for each word with letters of another form, with the lines on which it stands again. */
function otherForms(entry: Entry): Issue[] {
  const found = piecesOf(entry).flatMap((piece) => {
    const text = piece.typed.replace(seen, (all) => (/[\uFE0F\u20E3]/.test(all) ? blot(all) : all));
    return [...text.matchAll(letter)].flatMap(({ 0: sign, index }) => {
      const plain = plainForm(sign);
      if (plain === undefined) return [];
      const start = text.lastIndexOf(' ', index) + 1;
      const word = piece.typed.slice(start).split(' ', 1)[0]!;
      const mark = /^['"-]$/.test(plain) && sign.length === 1 ? plain : word;
      const issues = inPiece(piece, index, messageOf(mark, word));
      return issues.map((issue) => ({ mark, start: piece.positionOf(start), issue }));
    });
  });
  return [...Map.groupBy(found, ({ mark }) => mark).values()].map(([first, ...more]) => {
    const { issue, start } = first!;
    const others = more.filter((each) => each.start.line !== start.line || each.start.column !== start.column);
    const lines = [...new Set(others.map((each) => each.issue.line))];
    const again = lines.length > 0 ? ` Also on line ${lines.slice(0, 8).join(', ')}${lines.length > 8 ? ' ...' : ''}.` : '';
    return { ...issue, message: `${issue.message}${again}` };
  });
}

/** Entities (&#x200B;) and escapes ("\u200B") make signs that nobody can see out of signs that everybody can. */
const hiddenByCode = (entry: Entry): Issue[] =>
  piecesOf(entry).flatMap((piece) =>
    [...piece.typed.replace(seen, blot).matchAll(unseen)].flatMap(({ 0: sign, index }) => {
      const message = `what stands here with & or \\ makes a character that cannot be seen (${codePointName(sign)}). Take it away.`;
      return inPiece(piece, index, !entry.text.includes(sign) && message);
    }),
  );
