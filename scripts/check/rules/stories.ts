import { posix } from 'node:path';
import { atField, type Content, entriesOf, type Entry, rawField } from '../../../src/reader/content.ts';
import { aboutFile, type FileIssue, inFile, type Issue } from '../../../src/reader/issue.ts';
import { atNode, childrenOf, nodesOfType } from '../../../src/reader/tree.ts';
import { isPage, repeatsOf } from '../pages.ts';
import { inPiece, isCited, piecesOf } from '../prose.ts';
import { plainWords } from './fileNames.ts';
import { imagePath, mayShowPictures } from './images.ts';

/** Words that say who somebody is, and name nobody: A mother, Parent of two, Anonymous. */
const role =
  /^(?:mother|mum|father|dad|parent|carer|brother|sister|son|daughter|child|wife|husband|partner|friend|family|member|person|somebody|someone|anonymous)s?$/;

/** The words of a printed name that name somebody. Short ones (of, de) stand in too many names of stories; after A and The small ones are none. */
function namesIn(name: string): string[] {
  const isRole = /^(?:an?|the) /i.test(name);
  const words = name.split(/\s+/).filter((word) => !isRole || /^\p{Lu}/u.test(word));
  const names = words.flatMap(plainWords).filter((word) => !role.test(word) && !/^(?:a|an|the)$/.test(word));
  const long = names.filter((word) => word.length >= 3);
  return long.length > 0 ? long : names;
}

/**
 * The address of a story, and the names of its pictures, hold no word of the teller's name: addresses are copied, logged and kept by
 * others long after a story was taken down. Somebody who did not agree to be recognised is not shown.
 */
export function checkStory(entry: Entry): Issue[] {
  if (entry.collection !== 'stories' || !entry.fields) return [];
  if (!isPage(entry)) {
    const shown = nodesOfType(entry.body, 'blockquote', 'image');
    const isShown = ({ line }: Issue) => shown.some(({ position }) => position!.start.line <= line && line <= position!.end.line);
    const said = piecesOf(entry).flatMap((piece) =>
      [...piece.text.matchAll(quotation)].flatMap(({ 0: { length }, index }) =>
        piece.kind === 'field' || isCited(piece, { from: index, to: index + length }) ? [] : inPiece(piece, index, notOurs),
      ),
    );
    return [...shown.flatMap((node) => atNode(node, notOurs)), ...said.filter((issue) => !isShown(issue))];
  }
  const { name = '' } = Object(rawField(entry, 'teller')) as { name?: unknown };
  const names = namesIn(String(name));
  // Also sams and samtester.
  const word = new RegExp(`^(?:${names.join('|')})+s?$`);
  const nameIn = (path: string) => (names.length > 0 ? plainWords(path).find((each) => word.test(each)) : undefined);
  const own = nameIn(entry.id);
  const address = `the file is called ${posix.basename(entry.path)}, and "${own}" holds a part of this name. An address may not name anybody: call the file after the story.`;
  const pictures = nodesOfType(entry.body, 'image').flatMap((node) => {
    const word = nameIn(posix.basename(node.url));
    const message = `the picture is called ${node.url}, and "${word}" holds a part of the teller's name. Give the picture another name.`;
    return atNode(node, mayShowPictures(entry) ? word && message : recognised);
  });
  return [...atField(entry, ['teller', 'name'], own && address), ...pictures];
}

/** Words in quotes, but the title of a piece. */
const quotation =
  /(?<!\b(?:called|titled|headed|headline|article|piece|film|book|blog|post|interview|talk|podcast|programme|in|read|watch|see|to):? )(?:"[^"]+"|(?<!\w)'\S[^']*'(?!\w))/gi;

const notOurs =
  'what is told elsewhere stands here in two sentences of ours: no picture and no words of who tells it. Take it away, and let the link lead there.';

const recognised =
  'the teller did not agree to be recognised (identifiable: false), so no picture may be shown. Take it away, and delete its file.';

/** A consent is for one text, and its number leads to one paper. */
export const checkConsents = (content: Content): FileIssue[] => {
  const referenceOf = ({ data }: Entry<'stories'>) => (data && 'consent' in data ? data.consent.reference : undefined);
  return repeatsOf(entriesOf(content, 'stories'), referenceOf).flatMap(({ entry, first, key }) => {
    const message = `${key} is the consent for ${first.file}. Each story has a consent of its own: compare both with their papers.`;
    return atField(entry as Entry, ['consent', 'reference'], message);
  });
};

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
