import { posix } from 'node:path';
import { type Content, entriesOf } from '../../../src/reader/content.ts';
import { type Fault, inFile } from '../../../src/reader/issue.ts';
import { picturesIn } from './images.ts';
import { startOf } from '../../../src/reader/tree.ts';

/**
 * Of a story that was taken down nothing is left: no text below its fields, and no picture beside it. A picture in stories/ that no story
 * shows is refused too, because nobody can see any more whose consent it has.
 */
export function judgeTakenDown(content: Content): Fault[] {
  const stories = entriesOf(content, 'stories');
  const shown = new Set(stories.flatMap((entry) => picturesIn(entry).map(({ url }) => posix.normalize(posix.join('stories', url)))));
  return [
    ...stories.flatMap(({ file, data, body }) => {
      const [first] = data && 'taken' in data && body && 'children' in body ? body.children : [];
      if (!first) return [];
      return inFile(file, [
        { ...startOf(first), message: 'this story was taken down, and its text is still here. Delete everything below the fields.' },
      ]);
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
