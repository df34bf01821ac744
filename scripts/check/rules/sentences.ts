import { proseDay } from '../../../src/lib/date.ts';
import { atField, type Content, entriesOf, type Entry, rawField } from '../../../src/reader/content.ts';
import { type FileIssue, inFile, type Issue } from '../../../src/reader/issue.ts';
import { atNode, childrenOf, elementsOf, isElement } from '../../../src/reader/tree.ts';
import { addressOfEntry, pagesOf } from '../pages.ts';
import { inPiece, piecesOf, sentencesOf, tokenize } from '../prose.ts';

/** The most words that a sentence may have, in Easy Read and elsewhere. */
const [longestEasy, longest] = [15, 25];
/** Components whose words are known to be short, or are checked here. */
const allowed = ['Idea', 'Call', 'HelpLine', 'Service'];

/** In Easy Read each idea has a drawing beside its words, and its sentences are short. */
export function checkEasyRead(entry: Entry): Issue[] {
  if (entry.collection !== 'easy-read') return [];
  const long = piecesOf(entry)
    .filter(({ kind }) => kind !== 'field' && kind !== 'heading')
    .flatMap((piece) =>
      sentencesOf(piece).flatMap(({ from, text }) => {
        const count = tokenize(text).length;
        const message = `this sentence has ${count} words, and in Easy Read ${longestEasy} are the most. Make two of it: "${text.trim()}"`;
        return count > longestEasy ? [inPiece(piece, from, message)] : [];
      }),
    );
  const outside = childrenOf(entry.body)
    .filter((node) => !(isElement(node) ? node.name === 'Idea' : ['heading', 'definition', 'mdxjsEsm'].includes(node.type)))
    .map((node) =>
      atNode(
        node,
        'in Easy Read all words but headings stand beside a drawing. Write <Idea drawing="talk"> on the line before these, </Idea> on the line after, and an empty line between.',
      ),
    );
  const strange = elementsOf(entry.body)
    .filter(({ name }) => name && !allowed.includes(name))
    .map((part) =>
      atNode(part, `<${part.name}> cannot stand in Easy Read. Write its words in short sentences, or link to a page that has it.`),
    );
  return [...long, ...outside, ...strange];
}

/** An Easy Read page that was checked before one of its sources may say what is no longer true. */
export function checkEasyReadIsCurrent(content: Content): FileIssue[] {
  const pages = new Map(pagesOf(content).map((entry) => [addressOfEntry(entry), entry]));
  return entriesOf(content, 'easy-read').flatMap((entry) =>
    (entry.data?.sources ?? []).flatMap((address) => {
      const source = pages.get(address.replace(/#.*/, ''));
      const [own, day] = [entry.data!.checked, String(source && rawField(source, 'checked'))];
      if (!source || !/^\d{4}-\d\d-\d\d$/.test(day) || day <= own) return [];
      const message = `${proseDay(own)} is before ${proseDay(day)}, when ${source.file} was checked. Read that page, change this one where it must, then write the day on which you did as checked.`;
      return inFile(entry.file, [atField(entry, ['checked'], message)]);
    }),
  );
}

/**
 * People who are frightened, or read on a phone, lose the thread of a long sentence. References and descriptions have the length that they
 * have, and the sentences of a story are its teller's.
 */
export const adviseSentences = (entry: Entry): Issue[] =>
  piecesOf(entry)
    .filter(({ kind, cited, field, text }) => kind !== 'heading' && !cited && field !== 'description' && !/\bdoi:/i.test(text))
    .flatMap((piece) =>
      sentencesOf(piece).flatMap(({ from, text }) => {
        const words = tokenize(text);
        const message = `this sentence has ${words.length} words, and ${longest} are enough. Make two of it. It begins: ${words.slice(0, 5).join(' ')} ...`;
        return words.length > longest && entry.collection !== 'stories' ? [inPiece(piece, from, message)] : [];
      }),
    );
