/** Another way to write lines, from one (counted from 0) up to another, and what an editor is told at one of them. */
export interface Repair {
  from: number;
  to: number;
  put: string[];
  at: number;
  message: string;
}

type Edit = [why: string, edit: (line: string) => string];

export const fieldForm =
  'Each field stands on a line of its own: its name, a colon, a space and its value, for example title: Open Dialogue.';

const indentOf = (line: string): number => line.search(/\S|$/);
const indented = (line: string, spaces: number): string => ' '.repeat(spaces) + line.trimStart();

const whole = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/;
/** What YAML reads as more than words: a colon, a note, a sign at the start, quotes that do not stand round all. */
const isPlain = (value: string) => whole.test(value) || !/: |:$| #|^[\s"'“”‘’[\]{}>|*&!%#`@,?-]|["“”]$|[{}[\]]/.test(value);

/** In quotes, once, and without the note (# …) that a template leaves behind a value: inside the quotes it would be published. */
function quoted(value: string): string {
  const typed = value
    .replace(/\s#\s.*$/, '')
    .trim()
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'");
  const bare = /^(["'])(.*)\1$/s.exec(typed)?.[2] ?? typed.replace(/^'/, '');
  const words = bare.split('"').length % 2 === 0 ? bare.replaceAll('"', '') : bare;
  return /["\\]/.test(words) && !words.includes("'") ? `'${words}'` : JSON.stringify(words);
}

function whyQuoted(value: string): string {
  if (/^[“”‘’]/.test(value)) return 'the quotes are curly, as word processors make them. Type straight ones:';
  if (/^["']/.test(value)) return 'the quotes do not stand round all of the words. Write';
  if (/: |:$/.test(value)) return 'there is a colon inside the words. Put quotes around them:';
  return `words may not start with ${value[0]} here. Put quotes around them:`;
}

const field = /^(\s*(?:- )?\w[\w-]*:[ \t]+)(\S.*?)\s*$/;
/** A field inside braces, up to the comma before the next, or the brackets at the end. */
const inner = /(\w[\w-]*:[ \t]+)(?![{[])(\S.*?)(?=,\s+\w[\w-]*:(?:\s|$)|\s*[}\]][\s}\],]*(?:$|,\s*(?:\w[\w-]*:|[{[]))|\s*$)/g;

/** A line in which those words of its fields stand in quotes that need them. */
const inQuotes = (line: string, form: RegExp) =>
  line.replace(form, (all, name: string, value: string) => (isPlain(value) ? all : name + quoted(value)));

/** Closes what is open at the end of a line, or before a bracket of another kind, and takes away what closes nothing. */
function balance(line: string): string {
  const open: string[] = [];
  const close = (at: number) => open.splice(at).reverse().join('');
  const closed = line.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[[\]{}]/g, (sign) => {
    if (/[[{]/.test(sign)) open.push(sign === '[' ? ']' : ' }');
    if (!/[\]}]$/.test(sign)) return sign;
    const at = open.findLastIndex((each) => each.trim() === sign);
    return at < 0 ? '' : close(at + 1) + close(at).trim();
  });
  return (closed.trimEnd() + close(0)).replace(/ +(?= \})/g, '');
}

/** What beginners do in one line. */
const edits: Edit[] = [
  ['each entry of a list starts with a dash (-). Write', (line) => line.replace(/^(\s*)[•·*–—] ?/, '$1- ')],
  ['a list stands in brackets. Write', (line) => line.replace(/^(\s*\w[\w-]*:\s+)([^["'#\s].*?)\s*$/, '$1[$2]')],
  [
    'the space after the colon is none that can be read. Delete it, and type a space:',
    (line) => line.replace(/:[\u00A0\u2000-\u200B\u202F]+/g, ': '),
  ],
  ['a space is missing after the colon. Write', (line) => line.replace(/(^\s*(?:- )?|[{,]\s*)(\w[\w-]*):(?!\s|\/\/|$)/g, '$1$2: ')],
  ['a space is missing after the dash. Write', (line) => line.replace(/^(\s*)-\s*(?=[^\s-])/, '$1- ')],
  ['no dash belongs before this field. Write', (line) => line.replace(/^(\s*)- /, '$1')],
  [
    'a number has a point where its decimals begin, and nothing between its thousands. Write',
    (line) =>
      line.replace(
        /(:\s+\d+),(\d+)(?=\s*(?:[,}]|$))/g,
        (_, start: string, end: string) => start + (end.length === 3 && !/ 0$/.test(start) ? '' : '.') + end,
      ),
  ],
  ['a colon belongs after the name of a field. Write', (line) => line.replace(/^(\s*(?:- )?\w[\w-]*)(?:\s*[=;\s]\s*(?=\S)|$)/, '$1: ')],
  ['a colon is written twice. Write', (line) => line.replace(/:\s+:\s+/g, ': ')],
];

/** What is likely only where no words in quotes can stand. */
const strays: Edit[] = [
  ['a sign too many stands before the value. Write', (line) => line.replace(/(:\s+)[:;,"'“”‘’{}[\]]+\s*/, '$1')],
  ['a sign too many stands at the end. Write', (line) => line.replace(/[:;,"'“”‘’{}[\]]\s*$/, '')],
];

/** What beginners do between brackets; one line may have several of these. */
const inBrackets: Edit[] = [
  ['an entry of a list stands in braces', (line) => line.replace(/(?<=\[)\s*(?=\w[\w-]*:\s)/, '{ ')],
  ['a comma is missing between two fields', (line) => line.replace(/(?<=[^\s{,[:;-])\s*;?\s+(?=\w[\w-]*:\s)/g, ', ')],
  ['a colon belongs after the name of a field', (line) => line.replace(/(?<=[{,]\s*)(\w[\w-]*)\s*=\s*/g, '$1: ')],
  ['no comma belongs behind an entry', (line) => line.replace(/([}\]])\s*,\s*$/, '$1')],
  ['what belongs to an entry stands before its }', (line) => line.replace(/\s*\}\s*,\s*(?=\w[\w-]*:\s)/g, ', ')],
  ['words with a colon or quotes in them stand in quotes', (line) => inQuotes(line, inner)],
  ['a bracket is missing or one too many', balance],
];

/** Every way to do up to three of them, the fewest first. */
const together = Array.from({ length: 2 ** inBrackets.length }, (_, i) => inBrackets.filter((_, at) => i & (1 << at)))
  .filter(({ length }) => length > 0 && length <= 3)
  .sort((a, b) => a.length - b.length);

function* inLine(line: string): Generator<{ why: string; put: string }> {
  for (const [why, edit] of edits) yield { why, put: edit(line) };
  if (/[[{]/.test(line))
    for (const some of together) {
      const whys = some.flatMap(([why, edit]) => (edit(line) === line ? [] : why));
      yield { why: `${whys.join(', and ')}. Write`, put: some.reduce((text, [, edit]) => edit(text), line) };
    }
  const value = field.exec(line)?.[2] ?? '#';
  if (!value.startsWith('#')) yield { why: whyQuoted(value), put: inQuotes(line, field) };
  for (const [why, edit] of strays) yield { why, put: edit(line) };
}

/** Fields that stand on one line: moved: - from: /old/ to: /new/ */
function* divided(line: string): Generator<string[]> {
  const [, list = '', rest = line] = /^(\s*\w[\w-]*:)\s+(- .*)$/.exec(line) ?? [];
  const first = list ? `${' '.repeat(indentOf(line) + 2)}${rest}` : rest;
  const below = ' '.repeat(indentOf(first) + (/^\s*- /.test(first) ? 2 : 0));
  const ends = [...first.matchAll(/(?<=[^\s-])[,;]?\s+(?=\w[\w-]*:\s)/g)].map(({ index }) => index);
  const cut = (at: number[]) =>
    [0, ...at]
      .map((from, i) => first.slice(from, at[i]))
      .map((part, i) => inQuotes(i === 0 ? part : below + part.replace(/^[,;]?\s+/, ''), field));
  for (const at of [ends, ends.slice(0, 1), ends.slice(-1)]) yield [...(list ? [list] : []), ...cut(at)];
}

/** The line behind those that belong to a line: the ones below it that begin further to the right, up to the next entry of a list. */
function endOf(lines: string[], at: number): number {
  const isNext = (line: string) => indentOf(line) <= indentOf(lines[at]!) || (/^\s*- /.test(line) && /^\s*- /.test(lines[at]!));
  const next = lines.findIndex((line, i) => i > at && line.trim() !== '' && isNext(line));
  return next < 0 ? lines.length : next;
}

const upTo = (from: number, to: number, by: number) =>
  to - from > 1
    ? `, and ${by > 0 ? 'put' : 'take'} ${Math.abs(by)} ${by > 0 ? 'more before' : 'away from'} each line below it, up to line ${to}`
    : '';

/** Whether a line opens quotes or brackets that it does not close: that is noticed only lines later. */
export const isOpen = (line: string): boolean =>
  /:\s+'[^']*$/.test(line) || line.split('"').length % 2 === 0 || balance(line) !== line.trimEnd();

/** Ways to write a line, or it and its neighbours, that a beginner may have meant; the likely ones first. @param at index of the line */
export function* repairsOf(lines: string[], at: number): Generator<Repair> {
  const line = lines[at] ?? '';
  const typed = line.trim();
  if (typed === '') return;
  const above = lines.slice(0, at).findLastIndex((each) => !/^\s*(?:#|$)/.test(each));
  const last = lines[above] ?? '';

  for (const put of divided(line))
    if (put.length > 1) {
      const right = put.map((each) => `"${each}"`).join(', and on the next line ');
      yield { from: at, to: at + 1, put, at, message: `several fields stand on one line. Write ${right}.` };
    }
  for (const { why, put } of inLine(line))
    if (put !== line) yield { from: at, to: at + 1, put: [put], at, message: `${why} ${put.trim()}` };

  if (/\}\s*$/.test(last) && !typed.endsWith(':')) {
    const put = last.replace(/\s*\}\s*$/, `, ${typed} }`);
    const message = `"${typed}" belongs to the entry above it, which ends with }. Write it before that }, after a comma: ${put.trim()}`;
    yield { from: above, to: at + 1, put: [put], at, message };
  }
  if (/^\s*\t/.test(line)) {
    const isTab = (each: string) => /^\s*\t/.test(each);
    const from = lines.slice(0, at).findLastIndex((each) => !isTab(each)) + 1;
    const rest = lines.findIndex((each, i) => i > at && !isTab(each));
    const to = rest < 0 ? lines.length : rest;
    const put = lines.slice(from, to).map((each) => each.replace(/^\s+/, (space) => space.replaceAll('\t', '  ')));
    const more = to - from > 1 ? `, and for each tab of the lines below it, up to line ${to}` : '';
    yield { from, to, put, at: from, message: `the line starts with a tab. Write two spaces instead${more}.` };
  }
  // Alone, with what belongs to it, and with all above it that begin in the same column.
  const outer = lines.slice(0, at).findLastIndex((each) => each.trim() !== '' && indentOf(each) < indentOf(line));
  const first = lines.findIndex((each, i) => i > outer && each.trim() !== '');
  const ranges = [at, at, first].map((from, i) => ({ from, to: i === 0 ? endOf(lines, at) : at + 1, start: lines[from]! }));
  for (const spaces of new Set([0, indentOf(last), indentOf(last) + 2, ...lines.slice(0, at + 3).map(indentOf)]))
    for (const { from, to, start } of ranges) {
      const by = spaces - indentOf(start);
      const moved = lines.slice(from, to);
      if (by === 0 || moved.some((each) => each.trim() !== '' && indentOf(each) + by < 0)) continue;
      const put = moved.map((each) => (each.trim() === '' ? each : indented(each, indentOf(each) + by)));
      const isTab = /^\s*\t/.test(start);
      const right = spaces === 0 ? `Take ${isTab ? 'it' : 'the spaces'} away` : `Write ${spaces} spaces ${isTab ? 'instead' : 'before it'}`;
      const wrong = isTab ? 'the line starts with a tab' : `the spaces before "${start.trim()}" do not fit the lines around it`;
      yield { from, to, put, at: from, message: `${wrong}. ${right}${upTo(from, to, by)}.` };
    }
  if (/^\s*(?:\{|\w[\w-]*:\s)/.test(line)) {
    const end = lines.findIndex((each, i) => i > at && (indentOf(each) < indentOf(line) || /^\s*- /.test(each)));
    const columns = new Set([indentOf(line), ...lines.filter((each) => /^\s*- /.test(each)).map(indentOf)]);
    for (const spaces of columns)
      for (const to of [at + 1, end < 0 ? lines.length : end]) {
        const below = lines.slice(at + 1, to).map((each) => indented(each, indentOf(each) + 2));
        const before = spaces === indentOf(line) ? '' : `${spaces || 'no'} spaces, then `;
        const message = `each entry of a list starts with a dash. Write ${before}- ${typed}${upTo(at, to, 2)}.`;
        yield { from: at, to, put: [indented(`- ${typed}`, spaces), ...below], at, message };
      }
  }
  if (above >= 0 && !/^\s*(?:- |\w[\w-]*\s*[:=])/.test(line)) {
    const [, name = '', value = ''] = field.exec(`${last} ${typed}`) ?? [];
    for (const words of [value, quoted(value)]) {
      const message = `"${typed}" has no name of a field before it. If it belongs to the line above, put it there: ${(name + words).trim()}`;
      if (name) yield { from: above, to: at + 1, put: [name + words], at, message };
    }
  }
}
