import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { firstDifference } from '../../src/build/difference.ts';
import { filesOf } from '../../src/build/files.ts';
import { currentCommit, sums, writeManifest } from '../../src/build/manifest.ts';
import { startPacking } from '../../src/build/packing.ts';

/** A folder with these files, gone after the test. */
function folderWith(t: TestContext, files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'build-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const site = { 'index.html': 'words '.repeat(100), 'a/b.svg': '<svg/>', '.well-known/security.txt': 'Contact: '.repeat(50) };

test('the first difference of two builds is told with its file and both sides; equal builds have none', (t) => {
  const one = folderWith(t, site);
  equal(firstDifference(one, folderWith(t, site)), undefined);
  const told = firstDifference(one, folderWith(t, { ...site, 'index.html': `${'words '.repeat(50)}WORDS ${'words '.repeat(49)}` })) ?? '';
  match(told, /^index\.html differs from byte 300 on\.\n {2}first build: {2}".*words words.*"\n {2}second build: ".*WORDS.*"$/);
  equal(firstDifference(one, folderWith(t, { ...site, 'more.txt': '' })), 'more.txt is only in the second build.');
  equal(firstDifference(folderWith(t, { ...site, '.hidden': '' }), one), '.hidden is only in the first build.');
  match(firstDifference(one, folderWith(t, { ...site, 'index.html': 'words ' })) ?? '', /differs from byte 6 on/);
});

test('beside each text file lie two packed ones that hold the same text, hidden folders included', async (t) => {
  const folder = folderWith(t, { ...site, 'picture.png': 'x'.repeat(500) });
  const packing = startPacking(Promise.resolve({ entries: [] }));
  // A page that is packed while it is drawn, and was then written otherwise.
  packing.begin(`${site['index.html']}more`);
  packing.beginFiles(folder);
  equal(await packing.finish(), 2);
  deepEqual(
    filesOf(folder).filter((file) => /\.(br|gz)$/.test(file)),
    ['.well-known/security.txt.br', '.well-known/security.txt.gz', 'index.html.br', 'index.html.gz'],
  );
  equal(brotliDecompressSync(readFileSync(join(folder, 'index.html.br'))).toString(), site['index.html']);
  equal(gunzipSync(readFileSync(join(folder, 'index.html.gz'))).toString(), site['index.html']);
});

test('the manifest holds the sum of every file, so that a changed one is found', async (t) => {
  const folder = folderWith(t, site);
  writeManifest(
    folder,
    { buildDate: '2026-05-01', siteUrl: new URL('https://example.org/'), base: '/', contentDir: 'content' },
    await currentCommit(),
  );
  const manifest = JSON.parse(readFileSync(join(folder, 'build-manifest.json'), 'utf8'));
  deepEqual(Object.keys(manifest.files), ['.well-known/security.txt', 'a/b.svg', 'index.html']);
  deepEqual([manifest.buildDate, manifest.siteUrl], ['2026-05-01', 'https://example.org/']);
  ok(manifest.commit === null || /^[0-9a-f]{40}\+?$/.test(manifest.commit));
  // The SHA-256 of the six letters, as any other program gives it.
  equal(manifest.files['a/b.svg'], 'd4dc56669143034f31aa309635d4113d9ad76a02b1739da22c965ed2049be9e6');
  writeFileSync(join(folder, 'index.html'), 'changed');
  ok(sums(folder)['index.html'] !== manifest.files['index.html']);
});
