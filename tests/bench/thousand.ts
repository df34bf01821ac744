// `npm run bench:pages`: whether check, build and search hold with a thousand pages. It lays made-up sites of 300 and 1,000 pages and prints
// what each costs. It fails if a build takes 2 GB of memory, or if a page costs much more among 1,000 than among 300.
import { chromium } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mimeType } from '../../src/lib/mimeTypes.ts';
import { layMadeUp, page, today } from '../check/madeUpContent.ts';
import { findBrowser } from '../site/browser.ts';

const sizes = [300, 1000] as const;
const limits = { megabytes: 2048, growth: 1.3 };
const folder = mkdtempSync(join(tmpdir(), 'pages-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Some words out of which made-up texts are put together, the same in each run; not those of addresses. */
const words = [
  ...new Set(globSync('content/pages/**/*.mdx').flatMap((file) => readFileSync(file, 'utf8').match(/(?<=\s)[a-z]{3,12}(?=\s)/g) ?? [])),
];
const sentence = (seed: number) =>
  `The ${Array.from({ length: 12 }, (_, i) => words[(seed * 31 + i * i * 17 + i) % words.length]).join(' ')}.`;

/** Where a made-up page stands: twenty in a folder, because each lists those of its folder. */
const pathOf = (i: number) => `made-${Math.floor(i / 20)}/page-${i}`;

/** Lays the made-up content with pages added up to a number, each with headings, a table and a link to the next. @returns its folder */
function lay(pages: number): string {
  const content = join(folder, String(pages));
  layMadeUp(content);
  const own = globSync('{pages,approach,principles,easy-read,stories}/**/[!_]*.mdx', { cwd: content }).length;
  for (let i = own; i < pages; i++) {
    const paragraphs = Array.from(
      { length: 12 },
      (_, n) => `${n % 4 ? '' : `## Part ${n} of ${i}\n\n`}${[1, 2, 3].map((k) => sentence(i * 97 + n * 13 + k)).join(' ')}`,
    );
    const next = `A lantern stood there. See [made-up page ${i + 1}](/${pathOf(i + 1 < pages ? i + 1 : own)}/).`;
    const table = '| made | up |\n| --- | --- |\n| one | two |';
    const text = page([...paragraphs, table, next].join('\n\n'), { title: `Made-up page ${i}`, description: `What page ${i} says.` });
    const file = join(content, `pages/${pathOf(i)}.mdx`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const pilot = join(content, 'pages/pilot.mdx');
  writeFileSync(pilot, `${readFileSync(pilot, 'utf8')}\nSee [the first made-up page](/${pathOf(own)}/).\n`);
  return content;
}

/** Runs a script of Node. @returns its processor time, which other work on the machine changes little, and the memory it took at most */
function cost(script: string[], content: string): { seconds: number; megabytes: number } {
  const told = join(folder, 'told');
  const tell = `import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(${JSON.stringify(told)}, JSON.stringify(process.resourceUsage())))`;
  const env = { ...process.env, CONTENT_DIR: content, BUILD_DATE: today };
  execFileSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, ...script], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(told, 'utf8'));
  return { seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
}

/** What a first search loads, and how long it takes on this machine, for a word that stands on every page. */
async function search(site: string) {
  let bytes = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const file = join(site, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const body = readFileSync(file);
    bytes += statSync(statSync(`${file}.br`, { throwIfNoEntry: false }) ? `${file}.br` : file).size;
    response.writeHead(200, { 'content-type': mimeType(file) }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  const browser = await chromium.launch(await findBrowser());
  try {
    const tab = await browser.newPage();
    const start = performance.now();
    await tab.goto(`http://localhost:${(server.address() as AddressInfo).port}/search/?q=lantern`);
    await tab.locator('[data-search][data-state=done] ol[data-results] a').first().waitFor();
    return { seconds: (performance.now() - start) / 1000, kilobytes: bytes / 1024 };
  } finally {
    await browser.close();
    server.close();
  }
}

const taken = [];
for (const pages of sizes) {
  const [content, site] = [lay(pages), join(folder, `site-${pages}`)];
  const check = cost(['scripts/check/check.ts'], content);
  const build = cost(['node_modules/astro/bin/astro.mjs', 'build', '--outDir', site], content);
  const found = await search(site);
  const files = globSync('**/*', { cwd: site, withFileTypes: true }).filter((file) => file.isFile());
  const megabytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0) / 2 ** 20;
  console.log(
    `${pages} pages: check ${check.seconds.toFixed(1)} s, ${Math.round(check.megabytes)} MB; build ${build.seconds.toFixed(1)} s, ${Math.round(build.megabytes)} MB; ` +
      `site ${megabytes.toFixed(1)} MB in ${files.length} files; a first search ${found.seconds.toFixed(1)} s, ${Math.round(found.kilobytes)} KB`,
  );
  taken.push({
    pages,
    check: check.seconds,
    build: build.seconds,
    site: megabytes,
    search: found.kilobytes,
    memory: Math.max(check.megabytes, build.megabytes),
  });
}
const [small, large] = taken as [(typeof taken)[0], (typeof taken)[0]];
for (const what of ['check', 'build', 'site'] as const) {
  const growth = large[what] / large.pages / (small[what] / small.pages);
  console.log(
    `${what}: a page of ${large.pages} costs ${growth.toFixed(2)} times what a page of ${small.pages} costs (limit ${limits.growth})`,
  );
  if (growth > limits.growth) process.exitCode = 1;
}
console.log(`Memory: at most ${Math.round(large.memory)} MB (limit ${limits.megabytes})`);
if (large.memory >= limits.megabytes) process.exitCode = 1;
