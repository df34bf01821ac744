import { posix } from 'node:path';
import { type Content, entriesOf, type Entry, rawField } from '../../../src/reader/content.ts';
import { type FileIssue, inFile, type Issue } from '../../../src/reader/issue.ts';
import { imagesOf, startOf } from '../../../src/reader/tree.ts';
import { imagePath } from './images.ts';

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
 * others long after a story was taken down. Somebody who did not agree to be recognised is not shown.
 */
export function checkStory(entry: Entry): Issue[] {
  if (entry.collection !== 'stories' || !entry.fields) return [];
  const teller = rawField(entry, 'teller');
  const name = typeof teller === 'object' && teller !== null && 'name' in teller ? String(teller.name) : '';
  const nameIn = (path: string) => wordsOf(name).find((word) => wordsOf(path).includes(word));
  const hidden = entry.data && 'consent' in entry.data && !entry.data.consent.identifiable;
  const own = nameIn(entry.id);
  const address = {
    ...entry.fields.positionOf(['teller', 'name']),
    field: 'teller, name',
    message: `the file is called ${posix.basename(entry.path)}, and "${own}" is a part of this name. An address may not name anybody: call the file after the story.`,
  };
  const pictures = imagesOf(entry.body).flatMap((node) => {
    const word = nameIn(posix.basename(node.url));
    const message = hidden
      ? 'the teller did not agree to be recognised (identifiable: false), so no picture may be shown. Take it away, and delete its file.'
      : word && `the picture is called ${node.url}, and "${word}" is a part of the teller's name. Give the picture another name.`;
    return message ? [{ ...startOf(node), message }] : [];
  });
  return [...(own ? [address] : []), ...pictures];
}

/**
 * Of a story that was taken down nothing is left: no text below its fields, and no picture beside it. A picture in stories/ that no story
 * shows is refused too, because nobody can see any more whose consent it has.
 */
export function checkTakenDown(content: Content): FileIssue[] {
  const stories = entriesOf(content, 'stories');
  const shown = new Set(stories.flatMap((entry) => imagesOf(entry.body).map(({ url }) => imagePath(entry, url))));
  const message = 'this story was taken down, and its text is still here. Delete everything below the fields.';
  return [
    ...stories.flatMap(({ file, data, body }) => {
      const [first] = data && 'taken' in data && body && 'children' in body ? body.children : [];
      return first ? inFile(file, [{ ...startOf(first), message }]) : [];
    }),
    ...[...content.images]
      .filter((path) => path.startsWith('stories/') && !shown.has(path))
      .map((path) => ({
        file: content.show(path),
        line: 1,
        column: 1,
        message: 'no story shows this picture. Delete it: it may show what somebody no longer agrees to.',
      })),
  ];
}
