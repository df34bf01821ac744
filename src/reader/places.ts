import { type CollectionName, collections } from '../schemas/collections.ts';
import { nearest } from './nearest.ts';

/** The pictures that browsers can show. */
export const imageEndings = ['jpg', 'jpeg', 'png', 'webp', 'avif', 'svg'];
/** A name that can stand in an address. */
export const goodName = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** How many characters a name may have, and the names that Windows gives to no file. */
const longest = 60;
const kept = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

const names = Object.keys(collections) as CollectionName[];
/** Whether a name is that of a record: a collection that is one file. */
export const isRecord = (name: string) => Object.hasOwn(collections, name) && collections[name as CollectionName].kind === 'record';
export const folders = names.filter((name) => !isRecord(name));
export const records = names.filter(isRecord);

/** A name that cannot be an address, and one that can. */
function adviseName(name: string, ending?: string): string {
  const good = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const right = good ? ` Call it ${good}${ending ? `.${ending.toLowerCase()}` : ''}` : '';
  return `the name becomes a part of an address, so it may hold only small letters, digits and hyphens.${right}`;
}

/** What is wrong with the name of a file or folder, if anything. */
export function judgeName(name: string, ending?: string): string | undefined {
  if (!goodName.test(name)) return adviseName(name, ending);
  if (name.length > longest)
    return `the name is ${name.length} characters long, and ${longest} are the most: it becomes a part of an address.`;
  return kept.test(name) ? `Windows keeps the name ${name} for itself, and nobody there could open it. Choose another.` : undefined;
}

/** A folder that holds no collection. */
export function adviseFolder(name: string): string {
  const like = nearest(name, folders);
  return `is not a folder that the site reads. ${like ? `Did you mean ${like}/? ` : ''}The folders are: ${folders.join(', ')}.`;
}

/** A file beside the records that is none of them. */
export function adviseRecord(name: string, file: string): string {
  const like = nearest(name, records);
  if (like) return `${file} is not a file that the site reads. Did you mean ${like}.yaml?`;
  return `does not belong here. The files here are: ${records.map((each) => `${each}.yaml`).join(', ')}; every other file goes into a folder.`;
}

/** What an editor may have meant by a file of another kind, by its ending. */
const meant: { endings: RegExp; help: (name: string, right: string) => string }[] = [
  { endings: /^(md|markdown|txt|ya?ml)$/i, help: (name, right) => `If this is an entry, call it ${name}.${right}` },
  {
    endings: /^(docx?|odt|rtf|pages|pdf)$/i,
    help: (_, right) => `The site cannot read such a document. Copy its words into a file that ends in .${right}`,
  },
  { endings: /^(hei[cf]|gif|tiff?|bmp)$/i, help: () => 'If this is a picture for a page, save it as .jpg and put that here.' },
];

/** A file in the folder of a collection that ends in something else. */
export function adviseEnding(name: string, ending: string, right: string, pictures: boolean, there: boolean): string {
  const also = pictures ? `, and pictures that end in ${imageEndings.map((each) => `.${each}`).join(', ')}` : '';
  const help = meant.find(({ endings }) => endings.test(ending))?.help(name, right) ?? 'Take it away.';
  return `does not belong here: this folder holds files that end in .${right}${also}. ${there ? `There is a ${name}.${right} already, so delete this one.` : help}`;
}
