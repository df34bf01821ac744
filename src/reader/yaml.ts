import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import type { Finding, Place } from './issue.ts';
import { explainYaml, isOpen, repair } from './yamlMistakes.ts';

/** The fields of an entry as they are written, with their places. */
export interface Fields {
  /** Plain values; days are text, with quotes and without. */
  value: unknown;
  /** Where the value (or the name) of a field stands; for a missing one, where its parent stands. */
  placeOf: (path: readonly PropertyKey[], name?: boolean) => Place;
}

/**
 * The one reader of fields: YAML 1.2, of which only what fields need. Tags, anchors, aliases, merge keys and a second document are
 * refused, because two programs may read them differently, and because they can run code or fill the memory in some.
 * @param text with lines before it, so that places in it are places in the file
 */
export function readFields(text: string): { fields?: Fields; findings: Finding[] } {
  const findings: Finding[] = [];
  for (let tries = 0; tries < 20; tries++) {
    const lines = new LineCounter();
    const document = parseDocument(text, { schema: 'core', lineCounter: lines, prettyErrors: false, logLevel: 'error' });
    const place = (offset: number): Place => ({ line: lines.linePos(offset).line, column: lines.linePos(offset).col });
    const error = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY') ?? document.errors[0];
    if (!error) {
      const refused = refusals(document, place);
      if (refused.length > 0) return { findings: [...findings, ...refused] };
      if (isMap(document.contents)) return { fields: fieldsOf(document, place), findings };
      return {
        findings: [
          ...findings,
          {
            ...place(document.range[0]),
            message:
              'there are no fields here. Each stands on a line of its own: its name, a colon, a space and its value, for example title: Open Dialogue',
          },
        ],
      };
    }
    findings.push(explain(error, text, place));
    const repaired = repair(text, place(error.pos[0]).line);
    if (repaired === undefined) break;
    text = repaired;
  }
  return { findings };
}

function explain({ code, pos }: YAMLError, text: string, place: (offset: number) => Place): Finding {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const at = place(pos[0]);
  const open = code === 'MISSING_CHAR' || code === 'BAD_INDENT' ? lines.slice(0, at.line).findLastIndex(isOpen) : -1;
  return open < 0 ? explainYaml(code, lines[at.line - 1] ?? '', at) : explainYaml(code, lines[open] ?? '', { line: open + 1, column: 1 });
}

function refusals(document: Document.Parsed, place: (offset: number) => Place): Finding[] {
  const found: Finding[] = [];
  const add = (offset: number | undefined, message: string) => found.push({ ...place(offset ?? 0), message });
  const text = document.directives?.toString() ?? '';
  if (/^%/m.test(text) && document.directives?.docStart) add(0, 'a line that starts with % is not allowed here. Take it away.');
  visit(document, {
    Alias: (_, node) => add(node.range?.[0], 'a value that starts with * is not allowed here. Put quotes around it: "*words"'),
    Node: (_, node) => {
      if (node.tag)
        add(
          node.range?.[0],
          'a value that starts with ! is not allowed here. Take the word with the ! away, or put quotes around the whole value.',
        );
      else if ('anchor' in node && node.anchor)
        add(node.range?.[0], 'a value that starts with & is not allowed here. Put quotes around it: "&words"');
    },
    Pair: (_, { key }) => {
      if (!isScalar(key) || typeof key.value === 'object')
        add(isNode(key) ? key.range?.[0] : 0, 'this is not the name of a field. A name is one word, followed by a colon.');
      else if (key.value === '<<') add(key.range?.[0], '<< is not allowed here. Write each field out.');
    },
  });
  return found;
}

function fieldsOf(document: Document.Parsed, place: (offset: number) => Place): Fields {
  const nodeAt = (path: readonly PropertyKey[]) => document.getIn(path, true);
  const keyAt = (path: readonly PropertyKey[]) => {
    const parent = nodeAt(path.slice(0, -1));
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1))) : undefined;
    return isNode(pair?.key) ? pair.key : undefined;
  };
  const placeOf = (path: readonly PropertyKey[], name = false): Place => {
    if (path.length === 0) return { line: 1, column: 1 };
    const node = name ? keyAt(path) : nodeAt(path);
    const found = isNode(node) && node.range ? node : keyAt(path);
    return found?.range ? place(found.range[0]) : placeOf(path.slice(0, -1), true);
  };
  return { value: document.toJS(), placeOf };
}
