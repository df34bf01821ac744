import { posix } from 'node:path';
import { linkedPages, routedPages } from '../../../src/lib/url.ts';
import type { Content, Entry } from '../../../src/reader/content.ts';
import { endingOf, entryAt, imageEndings, isImage, isRecord, isTemplate } from '../../../src/reader/files.ts';
import { aboutFile, type FileIssue } from '../../../src/reader/issue.ts';
import { didYouMean } from '../../../src/reader/nearest.ts';
import { type CollectionName, collections } from '../../../src/schemas/collections.ts';
import { addressOfEntry, pagesOf, repeatsOf } from '../pages.ts';

const names = Object.keys(collections) as CollectionName[];
const folders = names.filter((name) => !isRecord(name)).map((name) => `${name}/`);
const records = names.filter(isRecord).map((name) => `${name}.yaml`);

/** The words of a text in small plain letters, without accents: what an address may hold. */
export const plainWords = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? [];

/** A good name for a file, without the endings of a text: costs for Costs.mdx. */
const stemOf = (name: string): string => plainWords(name.replace(/(\.(?:md|markdown|txt|ya?ml|mdx))+$/i, '')).join('-');

/** @param ending of the file, with its dot; of a folder none */
function nameIssue(name: string, ending: string): string | undefined {
  const good = stemOf(name);
  if (name !== good)
    return `the name becomes a part of an address, so it may hold only small letters, digits and hyphens.${good && ` Call it ${good}${ending.toLowerCase()}`}`;
  if (name.length > 60) return `the name is ${name.length} characters long, and 60 are the most: it becomes a part of an address.`;
  if (!/^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/.test(name)) return;
  return `Windows keeps the name ${name} for itself, and nobody there could open it. Choose another.`;
}

/** What an editor may have meant by a file of another kind. @param name without its endings @param right the ending that belongs there */
function adviseKind(name: string, ending: string, right: string): string {
  if (/^(\.(md|markdown|txt|ya?ml|mdx))?$/i.test(ending)) return `If this is an entry, call it ${name}.${right}`;
  if (/^\.(docx?|odt|rtf|pages|pdf|pptx?|xlsx?)$/i.test(ending))
    return `The site cannot read such a document. Copy its words into a file that ends in .${right}, or link to where the trust publishes it.`;
  if (/^\.(hei[cf]|gif|tiff?|bmp)$/i.test(ending)) return 'If this is a picture for a page, save it as .jpg and put that here.';
  if (!/^\.svg$/i.test(ending)) return 'Take it away.';
  return 'A drawing (.svg) can hold program code, so drawings belong to src/drawings/: ask whoever looks after the code. Or use a photograph or a picture that ends in .jpg or .png.';
}

/** What is wrong with the place or the name of a file. */
export function pathIssue(path: string, { files }: Content): string | undefined {
  const [folder = '', ...rest] = path.split('/');
  const { name, ext } = posix.parse(path);
  const all = `The files here are: ${records.join(', ')}; every other file goes into one of the folders ${folders.join(' ')}`;
  if (rest.length === 0) return entryAt(path) ? undefined : `does not belong here. ${didYouMean(path, records, all)}`;
  const collection = folder as CollectionName;
  if (!folders.includes(`${folder}/`))
    return `${folder}/ is not a folder that the site reads. ${didYouMean(`${folder}/`, folders, `The folders are: ${folders.join(' ')}`)}`;
  const right = endingOf(collection);
  if (isTemplate(path) && ext === `.${right}`) return;
  if (!isImage(path) && ext !== `.${right}`) {
    const also = right === 'mdx' ? `, and pictures that end in ${imageEndings.map((each) => `.${each}`).join(', ')}` : '';
    const stem = stemOf(name);
    const there = files.has(`${posix.dirname(path)}/${stem}.${right}`) && !/^\.svg$/i.test(ext);
    const help = there ? `There is a ${stem}.${right} already, so delete this one.` : adviseKind(stem, ext, right);
    return `does not belong here: this folder holds files that end in .${right}${also}. ${help}`;
  }
  const parts = rest.slice(0, -1);
  const wrong = [...parts.map((part) => nameIssue(part, '')), nameIssue(name, ext)].find(Boolean);
  if (wrong) return wrong;
  const small = `${name}${ext.toLowerCase()}`;
  if (isImage(path)) return path.endsWith(small) ? undefined : `the ending of a picture is written in small letters. Call it ${small}`;
  if (parts.length > 0 && collection !== 'pages') return `stands in a folder of its own. Move it up into ${collection}/.`;
  return parts.length > 0 && name === 'index' ? `cannot be called index here. Name it ${collection}/${parts.join('/')}.mdx` : undefined;
}

/** Every file is where it belongs, with a name that makes a good address. Astro passes over any other without a word: its page is missing. */
export function checkFileNames(content: Content): FileIssue[] {
  const missing = 'is missing, and other parts of the site need this file. Bring it back under this name.';
  const needed = [...records, ...[...routedPages, ...linkedPages].map((id) => `pages/${id}.mdx`)];
  const addressKey = (entry: Entry) => addressOfEntry(entry).toLowerCase();
  return [
    ...[...content.files.keys()].flatMap((path) => aboutFile(content.show(path), pathIssue(path, content))),
    ...needed.flatMap((path) => aboutFile(content.show(path), !content.files.has(path) && missing)),
    ...repeatsOf(pagesOf(content), addressKey).flatMap(({ entry, first, key }) => {
      const message = `has the same address as ${first.file}, ${key}. Delete one of the two, or give it another name.`;
      return aboutFile(entry.file, message);
    }),
  ];
}
