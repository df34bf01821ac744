import { load } from 'js-yaml';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, type Scalar, visit, type YAMLError } from 'yaml';
import type { Issue, Position } from './issue.ts';
import { explainYaml, isOpen, quoted, repair } from './yamlMistakes.ts';

type Path = readonly PropertyKey[];

/** The fields of an entry as they are written, with their positions. */
export interface Fields {
  /** The values as Astro reads them: days are Dates; one that no calendar has stays text. */
  value: unknown;
  /** Where the value (or the name) of a field stands; for a missing one, where its parent stands. */
  positionOf: (path: Path, name?: boolean) => Position;
  /** A single value as it was typed, without its quotes: 01622724100, where value holds the number 1622724100. */
  typedAt: (path: Path) => string | undefined;
}

/**
 * Reads YAML, of which only what fields need. Tags, anchors, aliases, merge keys and a second document are refused, because two programs
 * may read them differently, and because they can run code or fill the memory in some.
 * @param text with lines before it, so that positions in it are positions in the file
 */
export function readFields(text: string): { fields?: Fields; issues: Issue[] } {
  const issues: Issue[] = [];
  for (let tries = 0; tries < 20; tries++) {
    const lines = new LineCounter();
    const document = parseDocument(text, { schema: 'core', lineCounter: lines, prettyErrors: false, logLevel: 'error' });
    const position = (offset: number): Position => ({ line: lines.linePos(offset).line, column: lines.linePos(offset).col });
    const error = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY') ?? document.errors[0];
    if (!error) {
      issues.push(...refusals(document, text, position));
      if (issues.some(({ message }) => refused.test(message))) return { issues };
      if (!isMap(document.contents)) return { issues: [...issues, { ...position(document.range[0]), message: noFields }] };
      return readValues(document, text, position, issues);
    }
    issues.push(explain(error, text, position));
    const repaired = repair(text, position(error.pos[0]).line);
    if (repaired === undefined) break;
    text = repaired;
  }
  return { issues };
}

const refused = /not allowed here|not the name of a field/;
const noFields =
  'there are no fields here. Each stands on a line of its own: its name, a colon, a space and its value, for example title: Open Dialogue';

function readValues(document: Document.Parsed, text: string, position: (offset: number) => Position, issues: Issue[]) {
  const nodes = nodesOf(document, position);
  try {
    const value: unknown = load(text);
    keepImpossibleDays(value, [], nodes.typedAt);
    return { fields: { value, ...nodes }, issues };
  } catch (error) {
    const mark = (error as { mark?: { line: number; column: number } }).mark;
    const message = 'this line cannot be read. Put quotes around the words: title: "words"';
    return { issues: [...issues, { line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1, message }] };
  }
}

/** The parser of Astro makes 3 March of 31 February. What was typed is put back, so that the schema refuses it. */
function keepImpossibleDays(value: unknown, path: Path, typedAt: Fields['typedAt']): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (!(inner instanceof Date)) keepImpossibleDays(inner, at, typedAt);
    else if (typedAt(at) !== inner.toISOString().slice(0, 10)) (value as Record<string, unknown>)[key] = typedAt(at);
  }
}

function explain({ code, pos }: YAMLError, text: string, position: (offset: number) => Position): Issue {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const at = position(pos[0]);
  const open = code === 'MISSING_CHAR' || code === 'BAD_INDENT' ? lines.slice(0, at.line).findLastIndex(isOpen) : -1;
  if (open >= 0) return explainYaml(code, lines[open] ?? '', { line: open + 1, column: 1 });
  // A field below another one that has a value of its own: the spaces before it are the mistake.
  const below = lines[at.line] ?? '';
  if (/^ +[\w-]+:(\s|$)/.test(below) && /^\s*[\w-]+:\s+\S/.test(lines[at.line - 1] ?? ''))
    return {
      line: at.line + 1,
      column: 1,
      message: `there are spaces before "${below.trim()}", and the line above it has words already. Take the spaces away.`,
    };
  return explainYaml(code, lines[at.line - 1] ?? '', at);
}

function refusals(document: Document.Parsed, text: string, position: (offset: number) => Position): Issue[] {
  const found: Issue[] = [];
  const add = (offset: number | undefined, message: string) => found.push({ ...position(offset ?? 0), message });
  if (/^%/m.test(document.directives?.toString() ?? '') && document.directives?.docStart)
    add(0, 'a line that starts with % is not allowed here. Take it away.');
  visit(document, {
    Alias: (_, node) => void add(node.range?.[0], 'a value that starts with * is not allowed here. Put quotes around it: "*words"'),
    Node: (_, node) => {
      if (node.tag)
        add(
          node.range?.[0],
          'a value that starts with ! is not allowed here. Take the word with the ! away, or put quotes around the whole value.',
        );
      else if ('anchor' in node && node.anchor)
        add(node.range?.[0], 'a value that starts with & is not allowed here. Put quotes around it: "&words"');
    },
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || typeof key.value === 'object')
        add(isNode(key) ? key.range?.[0] : 0, 'this is not the name of a field. A name is one word, followed by a colon.');
      else if (key.value === '<<') add(key.range?.[0], '<< is not allowed here. Write each field out.');
      else if (isScalar(value)) found.push(...cutOff(String(key.value), value, text, position));
    },
  });
  return found;
}

/** title: Our #1 question, of which YAML reads only "Our". */
function cutOff(field: string, { type, range }: Scalar, text: string, position: (offset: number) => Position): Issue[] {
  if (!range || type !== 'PLAIN') return [];
  const [lost] = /^[ \t]*#(?![\s#]).*/.exec(text.slice(range[1])) ?? [];
  if (lost === undefined) return [];
  const words = `${text.slice(range[0], range[1])}${lost}`.trim();
  const message = `a space and # end the value, so "${lost.trim()}" is lost. Put quotes around it all: ${field}: ${quoted(words, false)}. For a note, write a space after the #.`;
  return [{ ...position(range[0]), field, message }];
}

function nodesOf(document: Document.Parsed, position: (offset: number) => Position): Omit<Fields, 'value'> {
  const nodeAt = (path: Path) => document.getIn(path, true);
  const keyAt = (path: Path) => {
    const parent = nodeAt(path.slice(0, -1));
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1))) : undefined;
    return isNode(pair?.key) ? pair.key : undefined;
  };
  const positionOf = (path: Path, name = false): Position => {
    if (path.length === 0) return { line: 1, column: 1 };
    const node = name ? keyAt(path) : nodeAt(path);
    const found = isNode(node) && node.range ? node : keyAt(path);
    return found?.range ? position(found.range[0]) : positionOf(path.slice(0, -1), true);
  };
  const typedAt = (path: Path) => {
    const node = nodeAt(path);
    return isScalar(node) ? (node.source ?? String(node.value)) : undefined;
  };
  return { positionOf, typedAt };
}
