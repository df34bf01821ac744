import { DEFAULT_SCHEMA, load, Type, type YAMLException } from 'js-yaml';
import { type Document, isAlias, isMap, isNode, isScalar, LineCounter, type Node, parseDocument, visit, type YAMLError } from 'yaml';
import { dayText } from '../schemas/day.ts';
import { type Issue, issuesAt, type Position, top } from './issue.ts';
import { explainYaml, fieldForm, hasColon, quoteColon } from './yamlMistakes.ts';

type Path = readonly PropertyKey[];

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

/**
 * Reads YAML, of which only what fields need: tags, anchors and aliases can run code or fill the memory in some programs. One slip of form
 * is reported, besides every colon inside words: that is the most common slip, and hides no other.
 * @param text with lines before it, so that positions in it are positions in the file
 */
export function readFields(text: string, repaired = false): { fields?: Fields; issues: Issue[] } {
  const counter = new LineCounter();
  const document = parseDocument(text, { schema: 'core', lineCounter: counter, prettyErrors: false, logLevel: 'error' });
  const position = (offset: number): Position => ({ line: counter.linePos(offset).line, column: counter.linePos(offset).col });
  const lines = text.split(/\r?\n/);
  const lineOf = ({ pos }: YAMLError) => position(pos[0]).line - 1;
  const explain = (error: YAMLError) => explainYaml(error.code, lines, position(error.pos[0]));

  const errors = [...Map.groupBy(document.errors, lineOf).values()].map(([first]) => first!);
  const colons = repaired ? [] : errors.filter((error) => hasColon(lines[lineOf(error)] ?? ''));
  if (colons.length > 0) {
    const issues = colons.map(explain);
    for (const line of colons.map(lineOf)) lines[line] = quoteColon(lines[line]!);
    const rest = readFields(lines.join('\n'), true);
    return { ...rest, issues: [...issues, ...rest.issues] };
  }
  const error = errors.find(({ code }) => code !== 'DUPLICATE_KEY') ?? errors[0];
  if (error) return { issues: [explain(error)] };
  const { refused, lost } = readNodes(document, text, position);
  if (refused.length > 0) return { issues: refused };
  if (!isMap(document.contents)) return { issues: issuesAt(position(document.range[0]), [`there are no fields here. ${fieldForm}`]) };
  try {
    return { fields: { value: load(text, { schema }), ...placesIn(document, position) }, issues: lost };
  } catch (error) {
    // Of some mistakes it gives a wrong line with the right offset, of others the offset behind the line.
    const { position: offset = 0 } = (error as Partial<YAMLException>).mark ?? {};
    return {
      issues: issuesAt(position(text.slice(0, offset).trimEnd().length), [
        'this line cannot be read. Put quotes around the words: title: "words"',
      ]),
    };
  }
}

/** What is refused (tags, anchors and aliases), and what is lost: of title: Our #1 question YAML reads only "Our". */
function readNodes(document: Document.Parsed, text: string, position: (offset: number) => Position): { refused: Issue[]; lost: Issue[] } {
  const [refused, lost]: [Issue[], Issue[]] = [[], []];
  visit(document, {
    Node: (_, node) => {
      const sign = isAlias(node) ? '*' : node.tag ? '!' : node.anchor ? '&' : '';
      const message = `a value that starts with ${sign} is not allowed here. Put quotes around it: "${sign}words"`;
      if (sign) refused.push({ ...position(node.range?.[0] ?? 0), message });
    },
    Pair: (_, { key, value }) => {
      const [start, end] = (isScalar(value) && value.type === 'PLAIN' && value.range) || [0, text.length];
      const [note] = /^[ \t]*#(?![\s#]).*/.exec(text.slice(end)) ?? [];
      if (note === undefined) return;
      const whole = JSON.stringify(`${text.slice(start, end)}${note}`.trim());
      const message = `a space and # end the value, so "${note.trim()}" is lost. Put quotes around it all: ${key}: ${whole}. For a note, write a space after the #.`;
      lost.push({ ...position(start), field: String(key), message });
    },
  });
  return { refused, lost };
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
