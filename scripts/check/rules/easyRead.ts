import { type Content, entriesOf, type Entry } from '../../../src/reader/content.ts';
import { valuesIn } from './countNames.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { type Piece, piecesOf, sentencesIn } from './prose.ts';
import { isElement, type MdastNode, nodesOf, startOf } from '../../../src/reader/tree.ts';

/** The most words that a sentence in Easy Read may have. */
const longest = 15;

/** Components whose words are known to be short, or are judged here. */
const allowed = ['Idea', 'Call', 'HelpLine', 'Service'];

/** In Easy Read each idea has a drawing beside its words, and its sentences are short. */
export function judgeEasyRead(entry: Entry, content: Content): Finding[] {
  if (entry.collection !== 'easy-read') return [];
  const drawn = piecesOf(entry).filter(({ kind }) => kind !== 'field' && kind !== 'heading');
  const long = drawn.flatMap((piece) => longIn(piece).map(({ from, message }) => ({ ...piece.placeOf(from), message })));
  return [...long, ...judgeService(entry, content), ...judgeParts(entry)];
}

/** The sentences of a piece that are too long. */
const longIn = ({ text }: Piece) =>
  sentencesIn(text).flatMap(({ from, to }) => {
    const sentence = text.slice(from, to).trim();
    const count = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    const message = `this sentence has ${count} words, and in Easy Read ${longest} are the most. Make two of it: "${sentence}"`;
    return count > longest ? [{ from, message }] : [];
  });

/** What <Service> says comes from its record. */
const judgeService = (entry: Entry, content: Content): Finding[] =>
  valuesIn(entry, 'Service', 'at').flatMap(({ value, ...place }) =>
    (entriesOf(content, 'service') as Entry[]).flatMap((service) =>
      piecesOf(service)
        .filter(({ field }) => field?.endsWith(`, ${value}`))
        .flatMap(longIn)
        .map(({ message }) => ({ ...place, message: `${message} It stands in ${service.file}.` })),
    ),
  );

function judgeParts({ body }: Entry): Finding[] {
  if (!body || !('children' in body)) return [];
  const outside = (body.children as MdastNode[])
    .filter((node) => !(isElement(node) ? node.name === 'Idea' : ['heading', 'definition', 'mdxjsEsm'].includes(node.type)))
    .map((node) => ({
      ...startOf(node),
      message:
        'in Easy Read all words but headings stand beside a drawing. Write <Idea drawing="talk"> on the line before these, </Idea> on the line after, and an empty line between.',
    }));
  const parts = [...nodesOf(body)].filter(isElement).filter(({ name }) => name && !allowed.includes(name));
  const strange = parts.map((part) => ({
    ...startOf(part),
    message: `<${part.name}> cannot stand in Easy Read. Write its words in short sentences, or link to a page that has it.`,
  }));
  return [...outside, ...strange];
}
