// VS Code explains each field and underlines a wrong one. The two servers are those of the extensions in .vscode/extensions.json.
import { deepEqual, match, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';
import ts from 'typescript';
import { collections } from '../../src/schemas/collections.ts';
import { type LanguageServer, startServer } from './languageServer.ts';

const settings = ts.parseConfigFileTextToJson('settings.json', readFileSync('.vscode/settings.json', 'utf8')).config;
const modules = 'node_modules';
let servers: Record<'mdx' | 'yaml', LanguageServer>;
before(async () => {
  // Writes the schemas, as `npm run dev` does.
  execFileSync(process.execPath, [`${modules}/astro/bin/astro.mjs`, 'sync'], { stdio: 'ignore' });
  const options = {
    contentIntellisense: settings['astro.content-intellisense'],
    typescript: { tsdk: resolve(settings['typescript.tsdk']) },
  };
  servers = {
    yaml: await startServer(`${modules}/yaml-language-server/bin/yaml-language-server`, settings),
    mdx: await startServer(`${modules}/@astrojs/language-server/bin/nodeServer.js`, settings, { options, pull: true }),
  };
});
after(() => Object.values(servers).forEach((server) => server.stop()));

/** The first file of each collection. */
const files = Object.entries(collections).map(([name, { kind }]) => {
  const [file] = kind === 'record' ? [`content/${name}.yaml`] : globSync(`content/${name}/**/[!_]*.${kind}`).sort();
  return { file: file!, server: kind === 'mdx' ? ('mdx' as const) : ('yaml' as const) };
});

for (const { file, server } of files)
  test(`${file}: each field is explained, nothing right is underlined, and what is wrong is`, async () => {
    const lines = readFileSync(file, 'utf8').split('\n');
    const end = server === 'mdx' ? lines.indexOf('---', 1) : lines.length;
    const right = await servers[server].open(file, lines.join('\n'));
    deepEqual(right.underlined, []);
    const fields = [...lines.entries()].filter(([i, line]) => i < end && /^[a-z]/i.test(line));
    ok(fields.length > 0);
    for (const [i, line] of fields) match(await right.explained(i + 1), /^\S.+\./, line);

    const day = lines.findIndex((line) => line.startsWith('checked:'));
    const wrong = lines.with(fields[0]![0], `made-up-field: 1`);
    if (day > 0) wrong[day] = 'checked: yesterday';
    const { underlined } = await servers[server].open(file, wrong.join('\n'));
    const said = underlined.join('\n');
    // A story is one of three kinds, and nothing tells which is meant.
    if (!file.includes('/stories/')) match(said, new RegExp(`^${fields[0]![0] + 1} Property made-up-field is not allowed`, 'm'));
    ok(underlined.length > 0);
    if (day > 0) match(said, new RegExp(`^${day + 1} This is not a day as year-month-day, for example 2026-05-01`, 'm'));
    ok(!said.includes('pattern'), said);
  });

test('a template, whose fields are still empty, is not underlined', async () => {
  for (const file of globSync('content/*/_template.yaml'))
    deepEqual((await servers.yaml.open(file, readFileSync(file, 'utf8'))).underlined, [], file);
});
