import { posix } from 'node:path';
import { atField, type Content, entriesOf, type Entry, rawField } from '../../../src/reader/content.ts';
import { aboutFile, type FileIssue, inFile, type Issue } from '../../../src/reader/issue.ts';
import { atNode, childrenOf, nodesOfType } from '../../../src/reader/tree.ts';
import { isPage } from '../pages.ts';
import { imagePath } from './images.ts';

/** The words of a text in plain letters. Shorter ones than three letters (of, de, Al) stand in too many names of stories. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length >= 3);

/**
 * The address of a story, and the names of its pictures, hold no word of the teller's name: addresses are copied, logged and kept by
 * others long after a story was taken down. Somebody who did not agree to be recognised is not shown.
 */
export function checkStory(entry: Entry): Issue[] {
  if (entry.collection !== 'stories' || !entry.fields) return [];
  if (!isPage(entry))
    return (['blockquote', 'image'] as const).flatMap((type) => nodesOfType(entry.body, type).flatMap((node) => atNode(node, notOurs)));
  const { name = '' } = Object(rawField(entry, 'teller')) as { name?: unknown };
  const nameIn = (path: string) => wordsOf(String(name)).find((word) => wordsOf(path).includes(word));
  const hidden = entry.data && 'consent' in entry.data && !entry.data.consent.identifiable;
  const own = nameIn(entry.id);
  const address = `the file is called ${posix.basename(entry.path)}, and "${own}" is a part of this name. An address may not name anybody: call the file after the story.`;
  const pictures = nodesOfType(entry.body, 'image').flatMap((node) => {
    const word = nameIn(posix.basename(node.url));
    const message = `the picture is called ${node.url}, and "${word}" is a part of the teller's name. Give the picture another name.`;
    return atNode(node, hidden ? recognised : word && message);
  });
  return [...atField(entry, ['teller', 'name'], own && address), ...pictures];
}

const notOurs =
  'what is told elsewhere stands here in two sentences of ours: no words and no picture of who tells it. Take it away, and let the link lead there.';

const recognised =
  'the teller did not agree to be recognised (identifiable: false), so no picture may be shown. Take it away, and delete its file.';

/**
 * Of a story that was taken down nothing is left: no text below its fields, and no picture beside it. A picture in stories/ that no story
 * shows is refused too, because nobody can see any more whose consent it has.
 */
export function checkTakenDown(content: Content): FileIssue[] {
  const stories = entriesOf(content, 'stories');
  const shown = new Set(stories.flatMap((entry) => nodesOfType(entry.body, 'image').map(({ url }) => imagePath(entry, url))));
  const left = [...content.images].filter((path) => path.startsWith('stories/') && !shown.has(path));
  const text = 'this story was taken down, and its text is still here. Delete everything below the fields.';
  const picture = 'no story shows this picture. Delete it: it may show what somebody no longer agrees to.';
  return [
    ...stories.flatMap(({ file, data, body }) => {
      const [first] = data && 'taken' in data ? childrenOf(body) : [];
      return first ? inFile(file, atNode(first, text)) : [];
    }),
    ...left.flatMap((path) => aboutFile(content.show(path), picture)),
  ];
}
