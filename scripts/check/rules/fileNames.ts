import { posix } from 'node:path';
import { routedPages } from '../../../src/lib/url.ts';
import type { Content, Entry } from '../../../src/reader/content.ts';
import { endingOf, entryAt, imageEndings, isImage, isRecord, isTemplate } from '../../../src/reader/files.ts';
import type { FileIssue } from '../../../src/reader/issue.ts';
import { nearest } from '../../../src/reader/nearest.ts';
import { type CollectionName, collections } from '../../../src/schemas/collections.ts';
import { addressOfEntry, pagesOf } from '../pages.ts';

/** A name that can stand in an address, how many characters it may have, and the names that Windows gives to no file. */
const goodName = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const longest = 60;
const kept = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

const names = Object.keys(collections) as CollectionName[];
const folders = names.filter((name) => !isRecord(name));
const records = names.filter(isRecord);

/** What is wrong with the name of a file or folder, if anything. @param ending of the file */
function nameIssue(name: string, ending?: string): string | undefined {
  if (!goodName.test(name)) {
    const plain = name.normalize('NFKD').toLowerCase();
    const good = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
    const right = good ? ` Call it ${good}${ending ? `.${ending.toLowerCase()}` : ''}` : '';
    return `the name becomes a part of an address, so it may hold only small letters, digits and hyphens.${right}`;
  }
  if (name.length > longest)
    return `the name is ${name.length} characters long, and ${longest} are the most: it becomes a part of an address.`;
  return kept.test(name) ? `Windows keeps the name ${name} for itself, and nobody there could open it. Choose another.` : undefined;
}

/** What an editor may have meant by a file of another kind, by its ending. */
const meant: [endings: RegExp, help: (name: string, right: string) => string][] = [
  [/^(md|markdown|txt|ya?ml|mdx)$/i, (name, right) => `If this is an entry, call it ${name}.${right}`],
  [
    /^(docx?|odt|rtf|pages|pdf|pptx?|xlsx?)$/i,
    (_, right) =>
      `The site cannot read such a document. Copy its words into a file that ends in .${right}, or link to where the trust publishes it.`,
  ],
  [/^(hei[cf]|gif|tiff?|bmp)$/i, () => 'If this is a picture for a page, save it as .jpg and put that here.'],
  [
    /^svg$/i,
    () =>
      'A drawing (.svg) can hold program code, so drawings belong to src/drawings/: ask whoever looks after the code. Or use a photograph or a picture that ends in .jpg or .png.',
  ],
];

/** What is wrong with the place or the name of one file below the content folder. */
function pathIssue(path: string, { files }: Content): string | undefined {
  const [folder = '', ...rest] = path.split('/');
  const file = posix.basename(path);
  const [, name = file, ending = ''] = /^(.+?)\.([^.]*)$/s.exec(file) ?? [];
  if (rest.length === 0) {
    if (entryAt(path)) return;
    const like = nearest(name, records);
    if (like) return `${file} is not a file that the site reads. Did you mean ${like}.yaml?`;
    return `does not belong here. The files here are: ${records.map((each) => `${each}.yaml`).join(', ')}; every other file goes into a folder.`;
  }
  if (!(folders as string[]).includes(folder)) {
    const like = nearest(folder, folders);
    return `${folder}/ is not a folder that the site reads. ${like ? `Did you mean ${like}/? ` : ''}The folders are: ${folders.join(', ')}.`;
  }
  if (isTemplate(path) && endingOf(folder as CollectionName) === ending) return;
  const collection = folder as CollectionName;
  const right = endingOf(collection);
  const image = isImage(path);
  if (!image && ending !== right) {
    const also = right === 'mdx' ? `, and pictures that end in ${imageEndings.map((each) => `.${each}`).join(', ')}` : '';
    const help = meant.find(([endings]) => endings.test(ending))?.[1](name, right) ?? 'Take it away.';
    const there = files.has(`${posix.dirname(path)}/${name}.${right}`) && !/^svg$/i.test(ending);
    return `does not belong here: this folder holds files that end in .${right}${also}. ${there ? `There is a ${name}.${right} already, so delete this one.` : help}`;
  }
  const wrong =
    rest
      .slice(0, -1)
      .map((part) => nameIssue(part))
      .find(Boolean) ?? nameIssue(name, ending);
  if (wrong) return wrong;
  if (image)
    return ending === ending.toLowerCase()
      ? undefined
      : `the ending of a picture is written in small letters. Call it ${name}.${ending.toLowerCase()}`;
  if (rest.length > 1 && collection !== 'pages') return `stands in a folder of its own. Move it up into ${collection}/.`;
  return rest.length > 1 && name === 'index'
    ? `cannot be called index here. Name it ${collection}/${rest.slice(0, -1).join('/')}.mdx`
    : undefined;
}

/**
 * Every file is an entry, a template or a picture, where it belongs and with a name that makes a good address; no two make one page; and
 * those without which nothing can be built are there. Astro passes over any other file without a word, and its page is missing.
 */
export function checkFileNames(content: Content): FileIssue[] {
  const at = (file: string, message: string): FileIssue => ({ file, line: 1, column: 1, message });
  const needed = [...records.map((name) => `${name}.yaml`), ...routedPages.map((id) => `pages/${id}.mdx`)];
  return [
    ...[...content.files.keys()].flatMap((path) => {
      const message = pathIssue(path, content);
      return message ? [at(content.show(path), message)] : [];
    }),
    ...needed
      .filter((path) => !content.files.has(path))
      .map((path) => at(content.show(path), 'is missing. The site cannot be built without this file; bring it back.')),
    ...twice(content.entries, ({ collection, id }) => `${collection}/${id.toLowerCase()}`).map(([entry, first]) =>
      at(entry.file, `is the same entry as ${first.file}. Delete one of the two, or give it another name.`),
    ),
    ...twice(pagesOf(content), (entry) => addressOfEntry(entry).toLowerCase())
      .filter(([entry, first]) => entry.collection !== first.collection)
      .map(([entry, first]) =>
        at(entry.file, `has the same address as ${first.file}, ${addressOfEntry(entry)}. Delete one of the two, or give it another name.`),
      ),
  ];
}

function twice(entries: Entry[], keyOf: (entry: Entry) => string): [entry: Entry, first: Entry][] {
  const sorted = entries.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  return [...Map.groupBy(sorted, keyOf).values()].flatMap(([first, ...others]) => others.map((entry): [Entry, Entry] => [entry, first!]));
}
