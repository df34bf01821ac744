import { proseDay } from '../../../src/lib/date.ts';
import { type Content, entriesOf, type Entry, rawField } from '../../../src/reader/content.ts';
import type { FileIssue, Issue } from '../../../src/reader/issue.ts';
import { attributeOf, elementsOf, isElement, type MdastNode, startOf } from '../../../src/reader/tree.ts';
import { addressOfEntry, pagesOf } from '../pages.ts';
import { type Piece, piecesOf, sentencesOf, tokenize } from '../prose.ts';

/** The most words that a sentence in Easy Read may have. */
const longest = 15;
/** Components whose words are known to be short, or are checked here. */
const allowed = ['Idea', 'Call', 'HelpLine', 'Service'];

/** In Easy Read each idea has a drawing beside its words, and its sentences are short. */
export function checkEasyRead(entry: Entry, content: Content): Issue[] {
  if (entry.collection !== 'easy-read') return [];
  const drawn = piecesOf(entry).filter(({ kind }) => kind !== 'field' && kind !== 'heading');
  const long = drawn.flatMap((piece) => longIn(piece).map(({ from, message }) => ({ ...piece.positionOf(from), message })));
  return [...long, ...serviceIssues(entry, content), ...partIssues(entry)];
}

/** The sentences of a piece that are too long. */
const longIn = (piece: Piece) =>
  sentencesOf(piece).flatMap(({ from, to }) => {
    const sentence = piece.text.slice(from, to).trim();
    const count = tokenize(sentence).length;
    const message = `this sentence has ${count} words, and in Easy Read ${longest} are the most. Make two of it: "${sentence}"`;
    return count > longest ? [{ from, message }] : [];
  });

/** What <Service> says comes from its record. */
const serviceIssues = (entry: Entry, content: Content): Issue[] =>
  elementsOf(entry.body, 'Service').flatMap((element) =>
    (entriesOf(content, 'service') as Entry[]).flatMap((service) =>
      piecesOf(service)
        .filter(({ field }) => field?.endsWith(`, ${attributeOf(element, 'at')}`))
        .flatMap(longIn)
        .map(({ message }) => ({ ...startOf(element), message: `${message} It stands in ${service.file}.` })),
    ),
  );

function partIssues({ body }: Entry): Issue[] {
  if (!body || !('children' in body)) return [];
  const outside = (body.children as MdastNode[])
    .filter((node) => !(isElement(node) ? node.name === 'Idea' : ['heading', 'definition', 'mdxjsEsm'].includes(node.type)))
    .map((node) => ({
      ...startOf(node),
      message:
        'in Easy Read all words but headings stand beside a drawing. Write <Idea drawing="talk"> on the line before these, </Idea> on the line after, and an empty line between.',
    }));
  const strange = elementsOf(body)
    .filter(({ name }) => name && !allowed.includes(name))
    .map((part) => ({
      ...startOf(part),
      message: `<${part.name}> cannot stand in Easy Read. Write its words in short sentences, or link to a page that has it.`,
    }));
  return [...outside, ...strange];
}

/** The day of the last check as written, if it reads as a day. */
function checkedOn(entry: Entry): string | undefined {
  const checked = String(rawField(entry, 'checked'));
  return /^\d{4}-\d\d-\d\d$/.test(checked) ? checked : undefined;
}

/** An Easy Read page that was checked before one of its sources may say what is no longer true. */
export function checkEasyReadIsCurrent(content: Content): FileIssue[] {
  const pages = new Map(pagesOf(content).map((entry) => [addressOfEntry(entry), entry]));
  return entriesOf(content, 'easy-read').flatMap((entry) => {
    const own = checkedOn(entry);
    return (entry.data?.sources ?? []).flatMap((address) => {
      const source = pages.get(address.replace(/#.*/, ''));
      const day = source && checkedOn(source);
      if (!entry.fields || !own || !day || day <= own) return [];
      const message = `${proseDay(own)} is before ${proseDay(day)}, when ${source.file} was checked. Read that page, change this one where it must, then write the day on which you did as checked.`;
      return [{ file: entry.file, ...entry.fields.positionOf(['checked']), field: 'checked', message }];
    });
  });
}
