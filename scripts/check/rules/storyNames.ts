import { posix } from 'node:path';
import type { Entry } from '../../../src/reader/content.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { picturesIn } from './images.ts';
import { startOf } from '../../../src/reader/tree.ts';
import { written } from './unique.ts';

/** Shorter words than this stand in too many names of stories: of, de, Al. */
const shortest = 3;

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length >= shortest);

/**
 * The address of a story, and the names of its pictures, hold no word of the teller's name: addresses are copied, logged and kept by
 * others long after a story was taken down.
 */
export function judgeStoryNames(entry: Entry): Finding[] {
  if (entry.collection !== 'stories' || !entry.fields) return [];
  const teller = written(entry, 'teller');
  const name = typeof teller === 'object' && teller !== null && 'name' in teller ? String(teller.name) : '';
  const found = (path: string) => wordsOf(name).find((word) => wordsOf(path).includes(word));
  const own = found(entry.id);
  return [
    ...(own
      ? [
          {
            ...entry.fields.placeOf(['teller', 'name']),
            field: 'teller, name',
            message: `the file is called ${posix.basename(entry.path)}, and "${own}" is a part of this name. An address may not name anybody: call the file after the story.`,
          },
        ]
      : []),
    ...picturesIn(entry).flatMap(({ node, url }) => {
      const word = found(posix.basename(url));
      return word
        ? [
            {
              ...startOf(node),
              message: `the picture is called ${url}, and "${word}" is a part of the teller's name. Give the picture another name.`,
            },
          ]
        : [];
    }),
  ];
}
