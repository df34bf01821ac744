import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type CollectionName, collections } from '../schemas/collections.ts';
import type { Fault } from './issue.ts';
import { adviseEnding, adviseFolder, adviseRecord, folders, imageEndings, isRecord, judgeName, records } from './places.ts';

/** A file that holds an entry. */
export interface EntryFile {
  /** Below the content folder, with slashes: press/x.mdx */
  path: string;
  collection: CollectionName;
  id: string;
}

export interface Files {
  entries: EntryFile[];
  /** Pictures and templates, as paths below the content folder. */
  images: Set<string>;
  templates: string[];
  /** Faults with paths below the content folder. */
  faults: Fault[];
}

const endings = { mdx: 'mdx', yaml: 'yaml', record: 'yaml', svg: 'svg' } as const;
/** What computers leave lying about; it is never read. */
const litter = /^(\.DS_Store|\.gitkeep|Thumbs\.db|desktop\.ini)$/;

/**
 * Every file under content/ is an entry, a template or a picture, where it belongs and with a name that makes a good address:
 * Astro passes over any other file without a word, and its page is missing.
 */
export function listFiles(contentDir: string): Files {
  const files: Files = { entries: [], images: new Set(), templates: [], faults: [] };
  const fault = (path: string, message: string) => void files.faults.push({ file: path, line: 1, column: 1, message });

  const judgeAt = (path: string, name: string, ending?: string): boolean => {
    const message = judgeName(name, ending);
    if (message) fault(path, message);
    return message !== undefined;
  };

  const walk = (folder: string, collection?: CollectionName): void => {
    for (const item of readdirSync(join(contentDir, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${item.name}` : item.name;
      if (litter.test(item.name)) continue;
      if (item.isSymbolicLink()) fault(path, 'is a link to a file or folder elsewhere. Put the file itself here.');
      else if (item.isFile()) place(path, item.name, collection);
      else if (!item.isDirectory()) fault(path, 'is not a file that can be read.');
      else if (!collection && folders.includes(item.name as CollectionName)) walk(path, item.name as CollectionName);
      else if (!collection) fault(path, adviseFolder(item.name));
      else {
        judgeAt(path, item.name);
        walk(path, collection);
      }
    }
  };

  const place = (path: string, file: string, collection: CollectionName | undefined): void => {
    const [, name = file, ending = ''] = /^(.+?)\.([^.]*)$/.exec(file) ?? [];
    if (!collection) {
      if (ending !== 'yaml' || !isRecord(name)) return fault(path, adviseRecord(name, file));
      return void files.entries.push({ path, collection: name as CollectionName, id: name });
    }
    const { kind } = collections[collection];
    const right = endings[kind];
    if (ending === right && name === '_template') return void files.templates.push(path);
    if (kind === 'mdx' && imageEndings.includes(ending.toLowerCase())) {
      if (!judgeAt(path, name, ending) && !imageEndings.includes(ending))
        fault(path, `the ending of a picture is written in small letters. Call it ${name}.${ending.toLowerCase()}`);
      return void files.images.add(path);
    }
    if (ending !== right)
      return fault(
        path,
        adviseEnding(name, ending, right, kind === 'mdx', existsSync(join(contentDir, dirname(path), `${name}.${right}`))),
      );
    const id = path.slice(collection.length + 1, -right.length - 1);
    const named = judgeAt(path, name, ending);
    if (!named && id.includes('/') && collection !== 'pages') fault(path, `stands in a folder of its own. Move it up into ${collection}/.`);
    else if (!named && id.endsWith('/index'))
      fault(path, `cannot be called index here. Name it ${collection}/${id.replace(/\/index$/, '')}.mdx`);
    files.entries.push({ path, collection, id });
  };

  walk('');
  for (const name of records) {
    if (!files.entries.some(({ path }) => path === `${name}.yaml`))
      fault(`${name}.yaml`, 'is missing. The site cannot be built without this file; bring it back.');
  }
  return files;
}
