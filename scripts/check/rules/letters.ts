import type { Entry } from '../../../src/reader/content.ts';
import { nameOf } from '../../../src/reader/fields.ts';
import { codePointName, type Issue } from '../../../src/reader/issue.ts';
import { positionAt } from '../../../src/reader/text.ts';
import { nodesOf, startOf } from '../../../src/reader/tree.ts';
import { piecesOf, textFields } from '../prose.ts';

/** Signs that nobody can see and no page needs: they hide words, part them, or turn their order round. */
const unseen =
  /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\p{Cf}\p{Zl}\p{Zp}\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u3164\uFFA0\uFE00-\uFE0F\u{E0100}-\u{E01EF}\uFFFE\uFFFF\uE000-\uF8FF]|\p{Cs}|\r(?!\n)/gu;
/** Signs of those that are right: inside an emoji, and between letters of scripts that join them. */
const seen =
  /\p{RGI_Emoji}|\p{Extended_Pictographic}[\uFE0E\uFE0F]?(?:\u200D\p{Extended_Pictographic}\uFE0F?)*|(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{M}])[\u200C\u200D]/gv;
/** Points of a list of Word's, which have a rule of their own at the start of a line. */
const wordBullet = /(?<=^[^\S\n]*)[\uF0A7\uF0B7\uF0D8\uF076\uF0FC]/gm;
/** Letters that look like ours inside a word of ours: a rule or a search for the word would pass it over. */
const alike =
  /(?<=\p{Script=Latin})[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]|[\p{Script=Cyrillic}\p{Script=Armenian}](?=\p{Script=Latin})/gu;

/** Other forms of plain letters and signs, with what to type instead; undefined for a sign that is right. */
function plainForm(sign: string): string | undefined {
  if (/[‘’‚‛]/.test(sign)) return "'";
  if (/[“”„‟]/.test(sign)) return '"';
  if (/[\u2010\u2011]/.test(sign)) return '-';
  if (/[™®℠]/.test(sign)) return '';
  const plain = sign.normalize('NFKC');
  const fraction = /[\u00BC-\u00BE\u2150-\u215F\u2189]/.test(sign);
  return plain !== sign && !fraction && (/[\p{L}\p{N}]/u.test(plain) || /[\uFF01-\uFF5E]/.test(sign)) ? plain : undefined;
}

/** A letter with its accent as a second sign, which a search does not find. */
const decomposed = /\p{L}\p{M}+/gu;

/** Letters and signs have one form: with two, a search for one misses the other, and nobody sees why. */
export function checkLetters(entry: Entry): Issue[] {
  const { text } = entry;
  const signs = [
    ...text
      .replace(seen, (all) => 'e'.repeat(all.length))
      .replace(wordBullet, '•')
      .matchAll(unseen),
  ];
  return [
    ...signs.map(({ 0: sign, index }) => ({ ...positionAt(text, index), message: unseenMessage(sign) })),
    ...[...text.matchAll(alike)].map(({ 0: sign, index }) => ({
      ...positionAt(text, index),
      message: `here is a letter of another alphabet (${codePointName(sign)}) that only looks like one of ours. Type the word again.`,
    })),
    ...[...text.matchAll(/\uFFFD/g)].map(({ index }) => ({
      ...positionAt(text, index),
      message: 'a letter was lost here (\uFFFD). Type it again.',
    })),
    ...formIssues(entry),
    ...hiddenByCode(entry),
  ];
}

const unseenMessage = (sign: string): string =>
  /[\uF000-\uF0FF]/.test(sign)
    ? `here is a sign of Word's own (${codePointName(sign)}), mostly a bullet, which nobody else can see. Type "- " for a point of a list, or take it away.`
    : `here is a character that cannot be seen (${codePointName(sign)}). Delete it and type the words around it again.`;

/** One issue for each kind of mark, and for each word with letters of another form, with the lines on which it stands again. */
function formIssues(entry: Entry): Issue[] {
  const found = piecesOf(entry).flatMap(({ text, field, positionOf }) => {
    const emoji = text.replace(seen, (all) => (/[\uFE0F\u20E3]/.test(all) ? 'e'.repeat(all.length) : all));
    return [...emoji.matchAll(/\S*[^\x00-\x7F]\S*/g)].flatMap(({ 0: word, index }) => {
      const typed = text.slice(index, index + word.length);
      return [...formsIn(word)].map(([key, at]) => ({ ...messageOf(key, typed), field, ...positionOf(index + at) }));
    });
  });
  return [...Map.groupBy(found, ({ key }) => key).values()].map(([first, ...more]) => {
    const { field, line, column, message } = first!;
    const lines = [...new Set(more.map((each) => each.line))];
    const again = lines.length > 0 ? ` Also on line ${lines.slice(0, 8).join(', ')}${lines.length > 8 ? ' ...' : ''}.` : '';
    return { line, column, ...(field && { field }), message: `${message}${again}` };
  });
}

/** The marks of another form in a word, each once with where it stands first; letters of another form as one, under an empty key. */
function formsIn(word: string): Map<string, number> {
  const forms = new Map<string, number>();
  let at = 0;
  for (const sign of word) {
    const plain = plainForm(sign);
    const key = plain === undefined || /['"-]/.test(plain) ? plain : '';
    if (key !== undefined && !forms.has(key)) forms.set(key, at);
    at += sign.length;
  }
  const [split] = [...word.matchAll(decomposed)].filter(([letter]) => letter.normalize('NFC') !== letter);
  if (split && !forms.has('')) forms.set('', split.index);
  return forms;
}

function messageOf(key: string, word: string): { key: string; message: string } {
  const made = 'as word processors make them';
  if (key === '-') return { key, message: `here is a hyphen of another kind ("${word}"), ${made}. Type - instead.` };
  if (key !== '') return { key, message: `here is a curly mark ("${word}"), ${made}. Type the straight one ${key} instead.` };
  const plain = [...word]
    .map((sign) => plainForm(sign) ?? sign)
    .join('')
    .normalize('NFC');
  return {
    key: word,
    message: `"${word}" holds letters or marks of another form, which a search does not find. Type ${plain || 'a word'} instead.`,
  };
}

/** Entities (&#x200B;) and escapes ("\u200B") make signs that nobody can see out of signs that everybody can. */
function hiddenByCode(entry: Entry): Issue[] {
  const { body, fields, text } = entry;
  const issues = (words: unknown) => {
    if (typeof words !== 'string') return [];
    const signs = [...words.replace(seen, '').matchAll(unseen), ...words.matchAll(/\uFFFD/g)].map(([sign]) => sign);
    return [...new Set(signs)]
      .filter((sign) => !text.includes(sign))
      .map((sign) => `what stands here with & or \\ makes a character that cannot be seen (${codePointName(sign)}). Take it away.`);
  };
  return [
    ...textFields(entry).flatMap(({ path, value }) =>
      issues(value).map((message) => ({ ...fields!.positionOf(path), field: nameOf(path), message })),
    ),
    ...(body ? nodesOf(body) : []).flatMap((node) =>
      ['value', 'alt', 'title']
        .flatMap((part) => issues((node as unknown as Record<string, unknown>)[part]))
        .map((message) => ({ ...startOf(node), message })),
    ),
  ];
}
