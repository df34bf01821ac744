import { proseDay } from '../../../src/lib/date.ts';
import { atField, type Content, entriesOf, type Entry, rawField } from '../../../src/reader/content.ts';
import type { FileIssue, Issue } from '../../../src/reader/issue.ts';
import { atNode, childrenOf, elementsOf, isElement } from '../../../src/reader/tree.ts';
import { day } from '../../../src/schemas/day.ts';
import { addressOfEntry, pagesOf } from '../pages.ts';
import { inPiece, type Piece, piecesOf, sentencesOf, wordsOf } from '../prose.ts';

/** The most words that a sentence may have, in Easy Read and elsewhere. */
const [longestEasy, longest] = [15, 25];
/** Components whose words are known to be short, or are checked here. */
const allowed = ['Idea', 'Call', 'HelpLine', 'Service'];

const longIn = (piece: Piece, most: number, help: (text: string, words: string[]) => string): Issue[] =>
  sentencesOf(piece).flatMap(({ from, text }) => {
    const words = wordsOf(text);
    return inPiece(piece, from, words.length > most && `this sentence has ${words.length} words, and ${help(text.trim(), words)}`);
  });

/** In Easy Read each idea has a drawing beside its words, and its sentences are short. */
export function checkEasyRead(entry: Entry): Issue[] {
  if (entry.collection !== 'easy-read') return [];
  const pieces = piecesOf(entry).filter(({ kind }) => kind !== 'field' && kind !== 'heading');
  const divide = (text: string) => `in Easy Read ${longestEasy} are the most. Make two of it: "${text}"`;
  const plain = 'Write its words in short sentences, or link to a page that has it.';
  const drawn =
    'in Easy Read all words but headings stand beside a drawing. Write <Idea drawing="talk"> on the line before these, </Idea> on the line after, and an empty line between.';
  const outside = childrenOf(entry.body).filter((node) =>
    isElement(node) ? node.name !== 'Idea' : !/^(heading|definition|mdxjsEsm)$/.test(node.type),
  );
  const strange = elementsOf(entry.body).filter(({ name }) => name && !allowed.includes(name));
  return [
    ...pieces.flatMap((piece) => longIn(piece, longestEasy, divide)),
    ...outside.flatMap((node) => atNode(node, drawn)),
    ...strange.flatMap((part) => atNode(part, `<${part.name}> cannot stand in Easy Read. ${plain}`)),
  ];
}

/** An Easy Read page that was checked before one of its sources may say what is no longer true. */
export function checkEasyReadIsCurrent(content: Content): FileIssue[] {
  const pages = new Map(pagesOf(content).map((entry) => [addressOfEntry(entry), entry]));
  return entriesOf(content, 'easy-read').flatMap((entry) =>
    (entry.data?.sources ?? []).flatMap((address) => {
      const source = pages.get(address.replace(/#.*/, ''));
      const [own, { data: checked = '' }] = [entry.data!.checked, day.safeParse(source && rawField(source, 'checked'))];
      if (!source || checked <= own) return [];
      const message = `${proseDay(own)} is before ${proseDay(checked)}, when ${source.file} was checked. Read that page, change this one where it must, then write the day on which you did as checked.`;
      return atField(entry, ['checked'], message);
    }),
  );
}

/** People who are frightened, or read on a phone, lose the thread of a long sentence. References have the length that they have. */
export const adviseSentences = (entry: Entry): Issue[] =>
  (entry.collection === 'stories' ? [] : piecesOf(entry)).flatMap((piece) => {
    if (piece.kind === 'heading' || piece.cited || piece.field === 'description' || /\bdoi:/i.test(piece.text)) return [];
    const divide = (_: string, words: string[]) => `${longest} are enough. Make two of it. It begins: ${words.slice(0, 5).join(' ')} ...`;
    return longIn(piece, longest, divide);
  });
