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
import { openItems } from '../../src/schemas/confirm.ts';
import { readInputs } from '../../src/schemas/inputs.ts';
import { checkContent } from '../check/checkContent.ts';
import { addressOfEntry, pagesOf } from '../check/pages.ts';
import { checkRenewed, textIn } from '../check/renewed.ts';
import { listDue } from '../due.ts';
import { type Summary, toMarkdown } from './comment.ts';
import { type Change, compare, type Comparison, readSite, runsOf, type Site } from './compare.ts';
import { approvers, readOwners } from './owners.ts';
import { drawReport, type Shown } from './report.ts';

const usage =
  'Write: npm run preview-changes -- BASE, where BASE is a branch or a commit, such as main. It also takes --out FILE and --summary FILE.';
const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1e9 });

function readOptions() {
  try {
    const options = { out: { type: 'string', default: 'preview.html' }, summary: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (positionals.length === 1) return { ...values, base: positionals[0]! };
  } catch {
    // An option that there is not: the usage names those that there are.
  }
  throw new Error(usage);
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

/** Builds a checkout into a folder. @returns the built site, or what the build said */
async function build(checkout: string, folder: string): Promise<Site | string> {
  const { buildDate } = readInputs();
  const env = { ...process.env, BUILD_DATE: buildDate, SITE_URL: '', CONTENT_DIR: '' };
  const astro = ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder];
  try {
    await promisify(execFile)(process.execPath, astro, { cwd: checkout, env, maxBuffer: 1e8 });
    return readSite(folder);
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    const said = stripVTControlCharacters(`${stdout}\n${stderr}`.trim() || message);
    // From its first error on: before it stands what went well.
    const lines = said.slice(Math.max(0, said.search(/error/i))).split('\n');
    return lines
      .map((line) => line.trim())
      .filter(Boolean)
      .slice(0, 8)
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

/** Items to confirm that are gone from a file, and that nobody answered. Of a story nothing is repeated. */
const unanswered = (now: Content, then: Content) =>
  then.entries.flatMap(({ file, collection, data }) => {
    const left = JSON.stringify(now.entries.find((entry) => entry.file === file)?.fields?.value);
    const items = left && collection !== 'stories' ? openItems(data) : [];
    return items.filter(({ what }) => !left!.includes(JSON.stringify(what))).map(({ what }) => ({ file, what }));
  });

const count = (n: number, noun: string) => `${n} ${n === 1 ? noun : `${noun}s`}`;
/** A change in one line of plain text. */
const inWords = (change: Change) =>
  runsOf(change)
    .map(({ sign, text }) => (sign === '=' ? text : `[${sign === '-' ? 'before' : 'now'}: ${text}]`))
    .join('');

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
  try {
    git('worktree', 'add', '--detach', '--quiet', checkout, base);
    symlinkSync(resolve('node_modules'), join(checkout, 'node_modules'), 'junction');
    const then = readContent('content', checkout);
    // A site with faults is not built, and then there is nothing to compare.
    const built =
      faults.length > 0 || files.length === 0
        ? []
        : await Promise.all([build(checkout, join(work, 'before/site')), build('.', join(work, 'after/site'))]);
    const [before, after] = built.map((site) => (typeof site === 'object' ? site : undefined));
    const notes = faults.length > 0 ? ['The pages cannot be shown until this is put right.'] : [];
    if (typeof built[0] === 'string')
      notes.push(`The site as it was cannot be built, so only new words are shown. The build said: ${built[0]}`);
    if (typeof built[1] === 'string') problems.push(`The site as it is now cannot be built. The build said: ${built[1]}`);

    const [movedBefore, movedNow] = [movesIn(then), movesIn(content)];
    // A page with a new address is compared with what stood at the old one. Not a story: another one may stand there now.
    const renamed = new Set<string>();
    for (const { from, to } of before && after ? movedNow : []) {
      const [old, same] = [before!.pages.get(from), before!.pages.has(to) || after!.pages.has(from) || !after!.pages.has(to)];
      if (!old || same || from.startsWith(storiesPage)) continue;
      before!.pages.set(to, old);
      before!.pages.delete(from);
      renamed.add(to);
    }
    const {
      changed = new Map<string, Change[]>(),
      looks: otherwise = [],
      ...rest
    }: Partial<Comparison> = before && after ? compare(before, after) : {};
    // Each page says its own address in its head.
    const looks = otherwise.filter((address) => !renamed.has(address));
    const addresses = (site: Site | undefined, of: Content) =>
      before && after ? [...site!.pages.keys()] : pagesOf(of).map(addressOfEntry);
    const [first, last] = [new Set(addresses(before, then)), new Set(addresses(after, content))];
    const [added, gone] = [[...last.difference(first)], [...first.difference(last)]];
    const touched = pagesOf(content)
      .filter(({ file }) => files.includes(file))
      .map(addressOfEntry);
    // Those that somebody wrote in come first, then those that follow from it.
    const differing = [
      ...new Set([...touched.filter((address) => changed.has(address) || (!before && first.has(address))), ...changed.keys()]),
    ];

    // What a story said, and its title, are not repeated once it goes: its teller may have taken the consent back.
    const takenDown = entriesOf(content, 'stories').filter(({ data }) => data && 'taken' in data);
    const goes = new Set([...gone, ...takenDown.map(addressOfEntry)]);
    const going = entriesOf(then, 'stories').filter((entry) => goes.has(addressOfEntry(entry)));
    const names = (line = '') => going.some((entry) => line.includes(String(rawField(entry, 'title'))));
    const hides = (address: string) =>
      (going.length > 0 && address.startsWith(storiesPage)) || !!changed.get(address)?.some(({ before }) => names(before));
    const show = (list: string[], note: string, sides: Pick<Shown, 'before' | 'after'>): Shown[] =>
      list.map((address) => {
        const [old, now] = [sides.before, sides.after].map((site) => (site?.pages.has(address) ? site : undefined));
        return hides(address)
          ? { address, note: 'A story goes, so what stood here is not shown again.', after: now, changes: [] }
          : { address, note, before: old, after: now, changes: changed.get(address) ?? [] };
      });
    const pages = [
      ...show(differing, '', { before, after }),
      ...show(added, 'This page is new.', { after }),
      ...show(gone, 'This page is gone.', { before }),
      // One page stands for all whose look changed.
      ...show(looks.slice(0, 1), 'This page stands for all that may look different.', { before, after }),
    ];

    const summary: Summary = {
      problems,
      notes,
      approvers: approvers(readOwners(textIn(base, '.github/CODEOWNERS') ?? ''), files),
      changed: differing,
      added,
      gone: gone.map((address) =>
        movedNow.some(({ from }) => from === address)
          ? address
          : `${address} (whoever kept this address finds nothing: if its words stand elsewhere, say so in content/redirects.yaml)`,
      ),
      moved: movedNow
        .filter(({ from }) => !movedBefore.some((each) => each.from === from))
        .map(({ from, to }) => `${from} now leads to ${to}`),
      dates: notRenewed(content, then, new Set(files)),
      open: [
        ...unanswered(content, then).map(({ file, what }) => `${file}: taken away, and nobody has answered it: ${what}`),
        ...listDue(content, today)
          .open.filter(({ file }) => files.includes(file))
          .map(({ by, file, what }) => `${file}, ${by}: ${what}`),
      ],
      shared: (rest.shared ?? []).map(({ change, pages }) => `On ${pages} pages: ${inWords(change)}`),
      looks,
      files: [...files, ...(rest.files ?? []).map((file) => `on the site: ${file}`)],
    };
    const counts = `${count(differing.length, 'page')} that ${differing.length === 1 ? 'changes' : 'change'}, ${added.length} new and ${gone.length} gone`;
    const lead = [
      problems.length > 0
        ? 'Something must be put right before this can be published. The first list says what, and where.'
        : 'Nothing here is published yet. Look at each page, before and after: a dashed line stands round what changed. Scroll inside a page to see the rest of it.',
      `Compared with ${name} (${base.slice(0, 8)}) on ${proseDay(today)}: ${counts}.`,
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
