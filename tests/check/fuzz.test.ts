// Damaged and random pages, records and paths. Each gets issues with a place, or it passes; and what can be read without fault is rendered.
// A property runs in a process of its own, because the parser of Markdown can abort it: the input of each run is written down first.
// Longer, with other inputs: FUZZ_SEED=2 FUZZ_RUNS=20000 node --test tests/check/fuzz.test.ts
import { equal, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import vm from 'node:vm';
import { satteri } from '@astrojs/markdown-satteri';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { adviseContent, checkContent } from '../../scripts/check/checkContent.ts';
import { baseLinks } from '../../src/markdown/baseLinks.ts';
import { codeIn, contentOnly } from '../../src/markdown/contentOnly.ts';
import { glossaryLinks } from '../../src/markdown/glossaryLinks.ts';
import { responsiveTables } from '../../src/markdown/responsiveTables.ts';
import { entriesOf, readContent } from '../../src/reader/content.ts';
import { features } from '../../src/reader/mdx.ts';
import { splitFrontmatter } from '../../src/reader/text.ts';
import { nodesOf } from '../../src/reader/tree.ts';
import { contentWith, madeUpContent, page, textOf, today } from './madeUpContent.ts';

const [runs, seed] = [Number(process.env['FUZZ_RUNS'] ?? 100), Number(process.env['FUZZ_SEED'] ?? 1)];
const [, , property, folder = ''] = process.argv;

/** Pieces at which a parser stumbles, or that two parsers read in two ways. */
// prettier-ignore
const pieces = [
  '<Panel>', '</Panel>', '<Call line="', '<Contact />', '<a', '<!--', '<>', '</', '{', '}', '{/*', '{"\\', 'import "\\', 'export const a', '<Panel {...a}>',
  '[^1]', '[^1]: a', '![a](./b.jpg)', '[a](', '](/pilot/)', '[a]: /b', '| a | b |\n| - | - |\n', '|', '```', '~~~', '`', '***', '__', '~~', '> ', '- ', '1. ',
  '\n', '\r', '\r\n', '\n\n', '\t', ' ', '    ', '\0', '\uFEFF', '\uD800', '\u2028', '\u0085', '\u202E', '\u200B', '\u00A0', 'e\u0301', '\u{1F469}\u200D\u{1F467}',
  '---', '---\n', '+++', '...', 'a: b: c', 'a:\n  b', '? a', '- - -', '&a ', '*a', '<<: ', '!!js/function ', '!!binary ', '%YAML 1.1', '# a', ' #a', '"', "'", '\\',
  '[', ']', '[[[[', '{a: {b: ', '|-', '>+', '0x1F', '1e999', '.nan', 'null', '~', 'yes', '2026-02-31', '12:30:45', '__proto__: 1', 'constructor: 1', '&#0;', '&amp;',
  '<<<<<<< a', '=======', '>>>>>>> b', '## ', '#', '====', 'https://a.org/%', 'www.a.org', 'a@b.org', 'mailto:', '020 7946 0123', '116 123', '1/2/2027',
  'a'.repeat(3000), '> '.repeat(150), '*a_'.repeat(300),
];
const anything = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 40 });
const piece = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, fc.string({ maxLength: 12 }), anything);
const text = fc.array(piece, { maxLength: 25 }).map((all) => all.join(''));

const real = readContent('content');
const bodies = [...madeUpContent.entries, ...real.entries];
/** A file of the content with some of its parts taken out and others put in. */
const damaged = fc
  .tuple(
    fc.constantFrom(...bodies),
    fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), out: fc.oneof(fc.constant(0), fc.nat(60)), put: piece }), {
      maxLength: 4,
    }),
    fc.boolean(),
  )
  .map(([{ path, text }, edits, windows]) => {
    for (const { at, out, put } of edits) text = text.slice(0, at * text.length) + put + text.slice(at * text.length + out);
    return { path, text: windows ? text.replaceAll('\n', '\r\n') : text };
  });
const paths = [...madeUpContent.files.keys()];
const name = fc.array(
  fc.oneof(
    fc.constantFrom('/', '.', '..', '_template', 'pages', 'stories', 'press/', '.mdx', '.yaml', '.jpg', ' ', '#', '%2F', '\\'),
    piece,
    fc.constantFrom(...paths),
  ),
  { minLength: 1, maxLength: 5 },
);

const terms = entriesOf(madeUpContent, 'glossary').flatMap(({ id, data }) => (data ? [{ ...data, id }] : []));
const processor = satteri({
  mdastPlugins: [contentOnly],
  hastPlugins: [glossaryLinks(terms, join(folder, 'content')), baseLinks('/kent/'), responsiveTables],
  features,
});
const renderer = await processor.createMdxRenderer!({ syntaxHighlight: false }, { optimize: false, srcDir: new URL('file:///src/') });

/** Checks the made-up content with a file that is changed or new, and renders it if it can be read. */
async function holds(path: string, bytes: Buffer): Promise<void> {
  writeFileSync(join(folder, 'input'), `${path}\n${bytes}`);
  const content = contentWith({ [path]: bytes });
  for (const { file, line, column, message } of [...checkContent(content, today), ...adviseContent(content, today)]) {
    const below = file.replace(/^content\//, '');
    const lines = content.files.get(below)?.().toString().split('\n') ?? [''];
    ok(Number.isInteger(line) && line >= 1 && line <= lines.length, `line ${line} of ${file}: ${message}`);
    ok(column >= 1 && column <= lines[line - 1]!.length + 1, `column ${column} of line ${line} of ${file}: ${message}`);
    ok(message.trim(), 'an issue says what is wrong');
  }
  const entry = content.entries.find((each) => each.path === path);
  if (!entry?.body || content.issues.some(({ file }) => file === entry.file) || codeIn(nodesOf(entry.body)).length > 0) return;
  const file = join(folder, 'content', path);
  rmSync(join(folder, 'content'), { recursive: true, force: true });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  const { fields = '', body = '' } = splitFrontmatter(entry.text);
  const { code } = await renderer.process(body, file, load(fields) as Record<string, unknown>);
  new vm.SourceTextModule(code);
}

const properties: Record<string, fc.IAsyncProperty<unknown>> = {
  'a damaged page or record': fc.asyncProperty(damaged, ({ path, text }) => holds(path, Buffer.from(text))),
  'a page of any text': fc.asyncProperty(text, (text) => holds('pages/pilot/results.mdx', Buffer.from(page(text)))),
  'fields of any text': fc.asyncProperty(text, (text) => holds('pages/pilot/results.mdx', Buffer.from(`---\n${text}\n---\n\nWords.\n`))),
  'a record of any text': fc.asyncProperty(fc.constantFrom(...paths.filter((path) => path.endsWith('.yaml'))), text, (path, text) =>
    holds(path, Buffer.from(text)),
  ),
  'a file of any name and any bytes': fc.asyncProperty(
    name,
    fc.oneof(fc.uint8Array(), fc.constant(Buffer.from(textOf('pages/pilot.mdx')))),
    (parts, bytes) => holds(parts.join('').replaceAll('\0', '') || 'a', Buffer.from(bytes)),
  ),
};

if (property && folder) await fc.assert(properties[property]!, { numRuns: runs, seed });
else
  for (const each of Object.keys(properties))
    test(`${each} has issues with a place, or passes and is rendered`, (t) => {
      const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
      t.after(() => rmSync(folder, { recursive: true }));
      const child = ['--experimental-vm-modules', '--no-warnings', import.meta.filename, each, folder];
      const { status, signal, stderr } = spawnSync(process.execPath, child, { encoding: 'utf8', timeout: 120_000 + 1000 * runs });
      equal(status, 0, `${signal ?? ''} ${stderr}\nThe last input:\n${readFileSync(join(folder, 'input'), 'utf8').slice(0, 5000)}`);
    });
