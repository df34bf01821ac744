import { DEFAULT_SCHEMA, load, Type, type YAMLException } from 'js-yaml';
import { type Document, isAlias, isMap, isNode, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { dayText } from '../schemas/day.ts';
import { type Issue, issuesAt, type Position, top } from './issue.ts';
import { fieldForm, isOpen, type Repair, repairsOf } from './yamlMistakes.ts';

type Path = readonly PropertyKey[];
type Judge = (value: unknown) => { path: Path; name?: true }[];

/** The parser of Astro makes 3 March of 31 February. Here that stays as it was typed, so that the schema refuses it. */
const realDay = new Type('tag:yaml.org,2002:timestamp', {
  kind: 'scalar',
  resolve: (text: string) => dayText(new Date(text)) === text,
  construct: (text: string) => new Date(text),
});
const schema = DEFAULT_SCHEMA.extend({ implicit: [realDay] });

/** The fields of an entry as they are written, with their positions. */
export interface Fields {
  /** The values as Astro reads them: days are Dates; one that no calendar has stays text. */
  value: unknown;
  /** Where the value (or the name) of a field stands; for a missing one, where its parent stands. */
  positionOf: (path: Path, name?: boolean) => Position;
  /** A single value as it was typed, without its quotes: 01622724100, where value holds the number 1622724100. */
  typedAt: (path: Path) => string | undefined;
}

/** Reads fields, and finds each place where they cannot be read. */
const parse = (lines: string[]) => {
  const counter = new LineCounter();
  const document = parseDocument(lines.join('\n'), { schema: 'core', lineCounter: counter, prettyErrors: false, logLevel: 'error' });
  const position = (offset: number): Position => ({ line: counter.linePos(offset).line, column: counter.linePos(offset).col });
  const faults: (Position & { code: string })[] = [];
  const add = (code: string, offset = 0) => {
    const place = position(offset);
    // What is opened and not closed is noticed only lines later.
    const opened = code === 'MISSING_CHAR' ? lines.slice(0, place.line).findIndex(isOpen) + 1 : 0;
    faults.push(opened > 0 && opened < place.line ? { code, line: opened, column: 1 } : { code, ...place });
  };
  for (const { code, pos } of document.errors) add(code, pos[0]);
  visit(document, {
    Node: (_, node) => {
      const sign = isAlias(node) ? '*' : node.tag ? '!' : node.anchor ? '&' : '';
      if (sign) add(sign, node.range?.[0]);
    },
    // A name with a colon in it is one without the space after the colon.
    Pair: (_, { key }) => void (isScalar(key) && key.type === 'PLAIN' && /^[\w-]+:\S/.test(key.source ?? '') && add('', key.range?.[0])),
  });
  if (faults.length === 0 && !isMap(document.contents)) add('NO_FIELDS', document.range[0]);
  return { document, position, faults };
};

/**
 * How far fields are from right: how much lies below the first line that cannot be read, then how many such lines there are, then what a
 * schema finds wrong. A way to write lines by which one of them has the name of no field is none.
 */
function weigh(lines: string[], judge: Judge, from = 0, to = 0): number {
  const { document, position, faults } = parse(lines);
  const unread = [...new Set(faults.map(({ line }) => line))];
  const below = unread.length > 0 ? lines.length + 1 - Math.min(...unread) : 0;
  // An alias cannot be followed, and may lead round in a circle.
  const wrong = isMap(document.contents) && !faults.some(({ code }) => code === '*') ? judge(document.toJS()) : [];
  const { positionOf } = placesIn(document, position);
  const lineOf = (path: Path) => positionOf(path, true).line - 1;
  if (wrong.some(({ path, name }) => name && lineOf(path) >= from && lineOf(path) < to)) return Infinity;
  return 1e6 * below + 1000 * unread.length + wrong.length;
}

/** The likely way to write what stands at a line: of all that a beginner may have meant, the one that leaves least wrong. @param better than what */
function likeliest(lines: string[], line: number, judge: Judge, better: number): Repair | undefined {
  const at = line - 1;
  const above = lines.slice(0, at).findLastIndex((each) => !/^\s*(?:#|$)/.test(each));
  const seen = new Set<string>();
  let [found, least]: [Repair | undefined, number] = [undefined, better];
  for (const repair of [at, above, at + 1].flatMap((place) => [...repairsOf(lines, place)])) {
    const { from, to, put } = repair;
    const key = JSON.stringify([from, to, put]);
    if (seen.has(key)) continue;
    seen.add(key);
    const left = weigh(lines.toSpliced(from, to - from, ...put), judge, from, from + put.length);
    if (left < least) [found, least] = [repair, left];
  }
  return found;
}

/** What no other way of writing puts right. */
function unknown(code: string, line: string): string {
  if (code === 'RESOURCE_EXHAUSTION') return 'lists or groups stand inside each other too deeply. Write fewer levels.';
  if (code === 'DUPLICATE_KEY') return 'is written twice. Keep one of the two lines.';
  if (code === 'NO_FIELDS') return `there are no fields here. ${fieldForm}`;
  if (/^[*!&]$/.test(code)) return `a value that starts with ${code} is not allowed here. Put quotes around it.`;
  if (isOpen(line)) return 'quotes or brackets open here that do not close. Write the sign that closes them at the end of the line.';
  if (code === 'MULTIPLE_DOCS') return 'a line of three dashes or dots starts a second record here. Take that line away.';
  return `"${line.trim()}" cannot be read. ${fieldForm}`;
}

/** How many slips of form are told at once. */
const most = 20;

/**
 * Reads YAML, of which only what fields need: tags, anchors and aliases can run code or fill the memory in some programs. Where it cannot be
 * read, the likely ways to write a line are tried one after the other, and what an editor is told is the best of those that can be read.
 * @param text with lines before it, so that positions in it are positions in the file
 * @param judge what a schema finds wrong with fields
 */
export function readFields(text: string, judge: Judge = () => []): { fields?: Fields; issues: Issue[] } {
  const typed = text.split(/\r?\n/);
  let lines = typed;
  let rows = typed.map((_, row) => row);
  const issues: Issue[] = [];
  const inFile = ({ line, column }: Position): Position => {
    const row = rows[line - 1] ?? typed.length - 1;
    return { line: row + 1, column: Math.min(column, typed[row]!.length + 1) };
  };
  let parsed = parse(lines);
  for (; ; parsed = parse(lines)) {
    const { document, position, faults } = parsed;
    const [fault] = faults.toSorted((a, b) => Number(a.code === 'DUPLICATE_KEY') - Number(b.code === 'DUPLICATE_KEY') || a.line - b.line);
    let repair: Repair | undefined;
    if (fault && fault.code !== 'RESOURCE_EXHAUSTION') repair = likeliest(lines, fault.line, judge, weigh(lines, judge));
    else if (!fault) {
      // What can be read, but as something else than was meant, if another way of writing it leaves nothing wrong.
      const { positionOf } = placesIn(document, position);
      const wrong = judge(document.toJS()).map(({ path, name }) => positionOf(path, name).line);
      for (const line of new Set(wrong.slice(0, 5))) repair ??= likeliest(lines, line, judge, 1);
      if (!repair) break;
    }
    const at = repair?.at ?? fault!.line - 1;
    const place = at + 1 === fault?.line ? inFile(fault) : inFile({ line: at + 1, column: 1 });
    const name = /^\s*(?:- )?(\w[\w-]*)\s*:/.exec(lines[at] ?? '')?.[1];
    issues.push({ ...place, field: name, message: repair?.message ?? unknown(fault!.code, lines[at] ?? '') });
    if (!repair || issues.length === most) return { issues };
    const { from, to, put } = repair;
    rows = rows.toSpliced(from, to - from, ...put.map((_, i) => rows[Math.min(from + i, to - 1)]!));
    lines = lines.toSpliced(from, to - from, ...put);
  }
  const read = lines.join('\n');
  const { document } = parsed;
  const position = (offset: number) => inFile(parsed.position(offset));
  try {
    const fields = { value: load(read, { schema }), ...placesIn(document, position) };
    return { fields, issues: [...issues, ...lostIn(document, read, position)] };
  } catch (error) {
    // Of some mistakes it gives a wrong line with the right offset, of others the offset behind the line.
    const { position: offset = 0 } = (error as Partial<YAMLException>).mark ?? {};
    const message = 'this line cannot be read. Put quotes around the words: title: "words"';
    return { issues: [...issues, ...issuesAt(position(read.slice(0, offset).trimEnd().length), [message])] };
  }
}

/** What is lost: of title: Our #1 question YAML reads only "Our", and of title: # Our question nothing. */
function lostIn(document: Document.Parsed, text: string, position: (offset: number) => Position): Issue[] {
  const lost: Issue[] = [];
  visit(document, {
    Pair: (_, { key, value }) => {
      const [start, end] = (isScalar(value) && value.type === 'PLAIN' && value.range) || [0, text.length];
      const isEmpty = isScalar(value) && value.value === null && value.source === '';
      const [note] = (isEmpty ? /^[ \t]*#.*/ : /^[ \t]*#(?![\s#]).*/).exec(text.slice(end)) ?? [];
      if (note === undefined) return;
      const whole = JSON.stringify(`${text.slice(start, end)}${note}`.trim());
      const message = isEmpty
        ? 'is empty: what stands behind # is only a note. Write the words before the #, or take the # away if they are right.'
        : `a space and # end the value, so "${note.trim()}" is lost. Put quotes around it all: ${key}: ${whole}. For a note, write a space after the #.`;
      lost.push({ ...position(start), field: String(key), message });
    },
  });
  return lost;
}

function placesIn(document: Document.Parsed, position: (offset: number) => Position): Omit<Fields, 'value'> {
  const nodeAt = (path: Path) => document.getIn(path, true);
  const nameAt = (path: Path) => {
    const parent = nodeAt(path.slice(0, -1));
    return isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)))?.key : undefined;
  };
  const positionOf = (path: Path, name = false): Position => {
    if (path.length === 0) return top;
    const found = [name ? undefined : nodeAt(path), nameAt(path)].find((node) => isNode(node) && node.range) as Node | undefined;
    // What is missing in a group is missing at the name of the group, and in an item of a list at the item.
    return found ? position(found.range![0]) : positionOf(path.slice(0, -1), typeof path.at(-2) !== 'number');
  };
  const typedAt = (path: Path) => {
    const node = nodeAt(path);
    return isScalar(node) ? (node.source ?? String(node.value)) : undefined;
  };
  return { positionOf, typedAt };
}
