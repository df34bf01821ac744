// The command of `npm run preview-changes -- BASE`: builds the site as it was where this change began (in a Git worktree of its own) and as it is
// now, and writes one HTML file that shows both. Whatever is wrong is said in it; the exit code is 1 if something must be put right.
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs, promisify, stripVTControlCharacters } from 'node:util';
import { proseDay } from '../../src/lib/date.ts';
import { storiesPage } from '../../src/lib/url.ts';
import { type Content, entriesOf, rawField, readContent } from '../../src/reader/content.ts';
import { formatIssue, sortIssues } from '../../src/reader/issue.ts';
import { readInputs } from '../../src/schemas/inputs.ts';
import { checkContent } from '../check/checkContent.ts';
import { addressOfEntry, pagesOf } from '../check/pages.ts';
import { checkRenewed, textIn } from '../check/renewed.ts';
import { listDue } from '../due.ts';
import { type Summary, toMarkdown } from './comment.ts';
import { compare, type Comparison, readSite, runsOf, type Site } from './compare.ts';
import { approvers, readOwners } from './owners.ts';
import { drawReport, type Shown } from './report.ts';

const usage =
  'Write: npm run preview-changes -- BASE, where BASE is a branch or a commit, such as main. It also takes --out FILE and --summary FILE.';
const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1e9 });

function readOptions() {
  try {
    const options = { out: { type: 'string', default: 'preview.html' }, summary: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (positionals.length !== 1) throw new Error(usage);
    return { ...values, base: positionals[0]! };
  } catch {
    throw new Error(usage);
  }
}

/** The commit where this change began: what others did to BASE since is no part of it. */
function findBase(name: string): string {
  try {
    const commit = git('rev-parse', '--verify', '--end-of-options', `${name}^{commit}`).trim();
    return git('merge-base', 'HEAD', commit).trim();
  } catch {
    throw new Error(`There is no commit ${name} from which this change began. ${usage}`);
  }
}

/** Builds a checkout into a folder. @returns the built site, or what the build said last */
async function build(checkout: string, folder: string): Promise<Site | string> {
  const { buildDate } = readInputs();
  const env = { ...process.env, BUILD_DATE: buildDate, SITE_URL: '', CONTENT_DIR: '', NO_COLOR: '1', FORCE_COLOR: '' };
  const astro = ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder];
  try {
    await promisify(execFile)(process.execPath, astro, { cwd: checkout, env, maxBuffer: 1e8 });
    return readSite(folder);
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    return stripVTControlCharacters(`${stdout}\n${stderr}`.trim() || message)
      .split('\n')
      .filter(Boolean)
      .slice(-8)
      .join(' / ');
  }
}

/** Files that differ from a commit, new ones too. */
function changedFiles(base: string): string[] {
  const files = [git('diff', '--name-only', '--no-renames', '-z', base), git('ls-files', '--others', '--exclude-standard', '-z')];
  return [...new Set(files.join('').split('\0').filter(Boolean))].sort();
}

/** Pages and records that changed, of which nobody wrote that they were reviewed again. */
function notRenewed(now: Content, then: Content, files: Set<string>): string[] {
  const before = new Map(then.entries.map((entry) => [entry.file, rawField(entry, 'checked')]));
  return now.entries.flatMap((entry) => {
    const day = rawField(entry, 'checked');
    const same = files.has(entry.file) && typeof day === 'string' && before.get(entry.file) === day;
    return same ? [`${entry.file}: last reviewed on ${proseDay(day)}. That is right for a comma, and not for a fact.`] : [];
  });
}

const movesIn = (content: Content) => entriesOf(content, 'redirects').flatMap(({ data }) => data?.moved ?? []);

async function main() {
  const { base: name, out, summary: summaryFile } = readOptions();
  const base = findBase(name);
  const { buildDate: today } = readInputs();
  const files = changedFiles(base);
  const content = readContent('content');
  const faults = checkContent(content, today);
  const problems = sortIssues([...faults, ...checkRenewed(content, (file) => textIn(base, file))]).map(formatIssue);

  const work = mkdtempSync(join(tmpdir(), 'preview-'));
  const checkout = join(work, 'base');
  let then: Content;
  let [before, after]: (Site | string | undefined)[] = [];
  try {
    git('worktree', 'add', '--detach', '--quiet', checkout, base);
    symlinkSync(resolve('node_modules'), join(checkout, 'node_modules'), 'junction');
    then = readContent('content', checkout);
    // A site with faults is not built, and then there is nothing to compare.
    if (faults.length === 0 && files.length > 0)
      [before, after] = await Promise.all([build(checkout, join(work, 'before/site')), build('.', join(work, 'after/site'))]);

    const notes: string[] = [];
    if (faults.length > 0) notes.push('The pages cannot be shown until this is put right.');
    if (typeof after === 'string') problems.push(`The site as it is now cannot be built. The build said: ${after}`);
    if (typeof before === 'string')
      notes.push(`The site as it was cannot be built, so only the new pages are shown. The build said: ${before}`);
    const [old, now] = [before, after].map((site) => (typeof site === 'object' ? site : undefined));

    const addressesIn = (site: Site | undefined, content: Content) =>
      site ? [...site.pages.keys()] : pagesOf(content).map(addressOfEntry);
    const [first, last] = [addressesIn(old, then), addressesIn(now, content)];
    const difference: Partial<Comparison> = old && now ? compare(old, now) : {};
    const changed = difference.changed ?? new Map();
    const added = last.filter((address) => !first.includes(address));
    const moved = movesIn(content).filter(({ from }) => !movesIn(then).some((each) => each.from === from));
    const gone = first.filter((address) => !last.includes(address));
    const left = movesIn(content).map(({ from }) => from);

    // What a story said is not repeated once it goes: its teller may have taken the consent back.
    const taken = entriesOf(content, 'stories').flatMap((entry) => (entry.data && 'taken' in entry.data ? [addressOfEntry(entry)] : []));
    const isStory = (address: string) => address.startsWith(storiesPage);
    const quiet = [...gone, ...taken.filter((address) => changed.has(address))].some(isStory);
    const show = (address: string, sides: { before?: Site | undefined; after?: Site | undefined }, note?: string): Shown =>
      quiet && isStory(address)
        ? { address, after: sides.after, changes: [], note: 'A story goes, so what stood here before is not shown again.' }
        : { address, ...sides, note, changes: changed.get(address) ?? [] };
    // With no old site to compare with, the pages of the changed files are shown.
    const touched = old
      ? []
      : pagesOf(content)
          .filter(({ file }) => files.includes(file))
          .map(addressOfEntry);
    const pages: Shown[] = [
      ...[...changed.keys()].map((address) => show(address, { before: old, after: now })),
      ...(now
        ? added.filter((address) => now.pages.has(address)).map((address) => show(address, { after: now }, 'This page is new.'))
        : []),
      ...(old ? gone.map((address) => show(address, { before: old }, 'This page is gone.')) : []),
      ...(now && !old
        ? touched.filter((address) => now.pages.has(address) && !added.includes(address)).map((address) => show(address, { after: now }))
        : []),
      // One page stands for all whose look changed.
      ...(difference.looks ?? [])
        .slice(0, 1)
        .map((address) => show(address, { before: old, after: now }, 'This page says the same, and may look different.')),
    ];

    const asWords = ({ change, pages }: Comparison['shared'][number]) =>
      `On ${pages} pages: ${runsOf(change)
        .map(({ sign, text }) => (sign === '=' ? text : sign === '-' ? `[was: ${text}]` : `[now: ${text}]`))
        .join('')}`;
    const asked = listDue(content, today).open.filter(({ file }) => files.includes(file));
    const summary: Summary = {
      problems,
      notes,
      approvers: approvers(readOwners(textIn(base, '.github/CODEOWNERS') ?? ''), files),
      changed: [...changed.keys()],
      added,
      gone: gone.map((address) =>
        left.includes(address)
          ? address
          : `${address} (who kept this address finds nothing: if its words stand elsewhere, say so in content/redirects.yaml)`,
      ),
      moved: moved.map(({ from, to }) => `${from} now leads to ${to}`),
      dates: notRenewed(content, then, new Set(files)),
      open: asked.map(({ by, file, what }) => `${file}, ${by}: ${what}`),
      shared: (difference.shared ?? []).map(asWords),
      looks: difference.looks ?? [],
      files: [...files, ...(difference.files ?? []).map((file) => `on the site: ${file}`)],
    };
    const lead = [
      problems.length > 0
        ? 'Something must be put right before this can be published. The first list says what, and where.'
        : 'Nothing here is published yet. Look at each page, before and after; changed places have a dashed line round them.',
      `Compared with ${name} (${base.slice(0, 8)}) on ${proseDay(today)}: ${changed.size} pages change, ${added.length} are new, ${gone.length} are gone.`,
    ];
    writeFileSync(out, await drawReport(lead, summary, pages));
    if (summaryFile) writeFileSync(summaryFile, JSON.stringify(summary));
    console.log(`${toMarkdown(summary)}\n\nThe report is in ${out}. Open it in your browser.`);
    process.exitCode = problems.length > 0 ? 1 : 0;
  } finally {
    if (existsSync(checkout)) git('worktree', 'remove', '--force', checkout);
    rmSync(work, { recursive: true, force: true });
  }
}

await main().catch((error: unknown) => {
  console.error(`The preview could not be made. ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
