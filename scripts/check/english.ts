import { toString } from 'nlcst-to-string';
import retextEnglish from 'retext-english';
import retextPassive from 'retext-passive';
import { unified } from 'unified';
import type { Entry } from '../../src/reader/content.ts';
import { type Piece, piecesOf, type Stretch } from './rules/prose.ts';

/** A sentence of a piece, with its place in it. */
export interface Sentence extends Stretch {
  words: string[];
  /** Offsets of the verbs in the passive voice, with the verb. */
  passive: { at: number; verb: string }[];
}

export interface Read {
  piece: Piece;
  sentences: Sentence[];
}

/** Forms that mostly tell a state and hide nobody, and "heard", which the seventh principle is worded with. */
const states = ['broken', 'built', 'done', 'hurt', 'known', 'lost', 'paid', 'set', 'worn', 'heard'];

/** A sentence without one of these has no passive, and is not looked through for one: that takes most of the time. */
const formsOfBe = /\b(?:am|are|were|being|is|been|was|be)\b/i;

let verbs: { at: number; verb: string }[] = [];
const reader = unified()
  .use(retextEnglish)
  .use(retextPassive, { ignore: states })
  .use(() => (_tree, file) => {
    verbs = file.messages.map(({ place, actual }) => ({
      at: (place && 'start' in place ? place.start.offset : place?.offset) ?? 0,
      verb: actual ?? '',
    }));
  });

const read = new WeakMap<Entry, Read[]>();

/** The sentences of an entry, piece by piece. Reading takes time, so that all of an entry is read at once, and only once. */
export function sentencesOf(entry: Entry): Read[] {
  const found = read.get(entry) ?? readAll(piecesOf(entry).filter(({ kind, cited }) => kind !== 'heading' && !cited));
  read.set(entry, found);
  return found;
}

function readAll(pieces: Piece[]): Read[] {
  const between = '\n\n';
  const text = pieces.map((piece) => piece.text).join(between);
  const tree = reader.parse(text);
  const passable = tree.children
    .flatMap((node) => (node.type === 'ParagraphNode' ? node.children : []))
    .filter(({ position }) => formsOfBe.test(text.slice(position?.start.offset, position?.end.offset)));
  verbs = [];
  if (passable.length > 0) reader.runSync({ ...tree, children: passable }, text);
  const sentences = tree.children
    .flatMap((node) => (node.type === 'ParagraphNode' ? node.children : []))
    .flatMap((node) => {
      if (node.type !== 'SentenceNode') return [];
      const words = node.children.flatMap((child) => (child.type === 'WordNode' ? [toString(child)] : []));
      const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
      return words.length > 0 ? [{ from, to, words, passive: verbs.filter(({ at }) => at >= from && at < to) }] : [];
    });
  let start = 0;
  let next = 0;
  return pieces.map((piece) => {
    const [from, end] = [start, start + piece.text.length];
    const own: Sentence[] = [];
    for (let sentence = sentences[next]; sentence && sentence.from < end; sentence = sentences[++next])
      own.push({
        ...sentence,
        from: sentence.from - from,
        to: sentence.to - from,
        passive: sentence.passive.map(({ at, verb }) => ({ at: at - from, verb })),
      });
    start = end + between.length;
    return { piece, sentences: own };
  });
}
