// `npm run bench`: how long a build of the site takes beside a stock Astro with @astrojs/mdx and Pagefind over the same texts, whose
// components are plain elements. Both are built five times in turn, from clean; the medians count, because the speed of a machine changes.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { userComponents } from '../../src/schemas/userComponents.ts';

/** So many times as long as the stock build may ours take. */
const limit = 1.8;
const rounds = 5;

const project: Record<string, string> = {
  'package.json': '{ "name": "stock", "private": true, "type": "module" }',
  'astro.config.mjs': `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [mdx()] });
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
const schema = z.object({ title: z.string(), description: z.string().default('') });
export const collections = { texts: defineCollection({ loader: glob({ base: './content', pattern: '**/*.mdx' }), schema }) };
`,
  'src/Plain.astro': '<div><slot /></div>\n',
  'src/pages/[...slug].astro': `---
import { getCollection, render } from 'astro:content';
import Plain from '../Plain.astro';
export async function getStaticPaths() {
  return (await getCollection('texts')).map((text) => ({ params: { slug: text.id }, props: { text } }));
}
const { text } = Astro.props;
const { Content } = await render(text);
const components = Object.fromEntries(${JSON.stringify(Object.keys(userComponents))}.map((name) => [name, Plain]));
---
<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <title>{text.data.title}</title>
    <meta name="description" content={text.data.description} />
  </head>
  <body>
    <main data-pagefind-body>
      <h1>{text.data.title}</h1>
      <Content components={components} />
    </main>
  </body>
</html>
`,
};

/** Writes the stock site: every MDX file of content/, a page each. */
function writeStockSite(folder: string): number {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const [file, text] of Object.entries(project)) write(file, text);
  const texts = globSync('content/**/[!_]*.mdx');
  for (const file of texts) write(file, readFileSync(file, 'utf8'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  return texts.length;
}

const env: NodeJS.ProcessEnv = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
for (const input of ['BUILD_DATE', 'SITE_URL', 'CONTENT_DIR']) delete env[input];

/** Runs scripts of Node one after the other. @returns the seconds that they took */
function seconds(cwd: string, ...scripts: string[][]): number {
  const start = performance.now();
  for (const script of scripts) execFileSync(process.execPath, script, { cwd, env, stdio: 'ignore' });
  return (performance.now() - start) / 1000;
}

const astro = 'node_modules/astro/bin/astro.mjs';
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const [ours, stock] = [join(folder, 'ours'), join(folder, 'stock')];
const texts = writeStockSite(stock);
/** Where astro.config.mjs has Astro keep what it knows of content/. */
const cache = `node_modules/.astro/${createHash('sha256').update(resolve('content')).digest('hex').slice(0, 12)}`;

const taken: { ours: number; stock: number }[] = [];
for (let round = 1; round <= rounds; round++) {
  for (const old of [ours, cache, join(stock, 'dist'), join(stock, '.astro')]) rmSync(old, { recursive: true, force: true });
  const each = {
    ours: seconds('.', [astro, 'build', '--outDir', ours]),
    stock: seconds(stock, [astro, 'build', '--force'], ['node_modules/pagefind/lib/runner/bin.cjs', '--site', 'dist']),
  };
  console.log(`round ${round}: ours ${each.ours.toFixed(1)} s, stock ${each.stock.toFixed(1)} s`);
  taken.push(each);
}
const median = (of: 'ours' | 'stock') => taken.map((each) => each[of]).sort((a, b) => a - b)[Math.floor(rounds / 2)]!;
const ratio = median('ours') / median('stock');
const pages = globSync('**/*.html', { cwd: ours }).length;
console.log(
  `This site: ${pages} pages in ${median('ours').toFixed(1)} s. Stock, of the same ${texts} texts: ${median('stock').toFixed(1)} s.`,
);
console.log(`Ratio ${ratio.toFixed(2)}; the limit is ${limit}.`);
process.exitCode = ratio <= limit ? 0 : 1;
