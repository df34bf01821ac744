// node .ci/publishable.mjs <folder>: builds in <folder>/dist the newest commit that readers may see, for today.
// That is the newest of main (what is checked out) whose check, consent tests and build pass: a red test of the rest keeps nothing from readers,
// but a wrong page is never published. An older commit is built without each story that main has changed or taken away since: what its
// teller no longer agrees to must not come back, nor stay up because somebody else made a mistake.
// Prints nothing if main itself was built, else in Markdown what was, and why. Exits with 1 if no commit passes.
// Only git, npm and any Node are needed: nothing may have to be installed before it, since main's packages can be what is broken.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

/** So many commits are tried. */
const most = 20;
const stories = 'content/stories/';
const redirects = 'content/redirects.yaml';
/** What decides whether a story may be read. If main decides otherwise than an older commit, that one shows no story. */
const rules = ['src/content.config.ts', 'src/schemas/story.ts'];
const commands = ['npm ci --ignore-scripts', 'npm run --silent postinstall', 'npm run check', 'npm test -- consent', 'npm run build'];

const [to] = process.argv.slice(2);
if (!to) throw new Error('Say into which folder: node .ci/publishable.mjs <folder>');
const folder = resolve(to);
const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim();
const { CONTENT_DIR: _, ...env } = process.env;
const today = env['BUILD_DATE'] || new Date().toISOString().slice(0, 10);

/** Each plain file of a commit that matters here, and the hash of what it holds. */
const filesOf = (commit) =>
  new Map(
    [...git('ls-tree', '-r', '-z', commit, '--', stories, ...rules).matchAll(/100\d{3} blob (\w+)\t([^\0]+)/g)].map(([, hash, path]) => [
      path,
      hash,
    ]),
  );

/** Takes out of a checked out older commit each story, with its pictures, that does not stand in main as it is. @returns their files */
function leaveOut(commit, main) {
  const [own, newer] = [commit, main].map(filesOf);
  const same = (path) => own.has(path) && newer.get(path) === own.get(path);
  const all = git('ls-tree', '-r', '-z', '--name-only', commit, '--', stories)
    .split('\0')
    .filter((path) => path && !basename(path).startsWith('_'));
  const texts = all.filter((path) => path.endsWith('.mdx'));
  const textOf = (path) => readFileSync(join(folder, path), 'utf8');
  const changed = all.filter((path) => !same(path));
  const kept = rules.every(same)
    ? texts.filter((path) => same(path) && !changed.some((other) => textOf(path).includes(basename(other))))
    : [];
  const shown = kept.map(textOf).join('\n');
  const out = all.filter((path) => !kept.includes(path) && (texts.includes(path) || !same(path) || !shown.includes(basename(path))));
  let moved = textOf(redirects);
  for (const path of out) {
    rmSync(join(folder, path));
    const address = `/stories/${path.slice(stories.length).replace(/\.mdx$/, '')}/`;
    // An address that moved may lead to it: it then leads to the page that says that a story was taken down.
    if (!path.endsWith('.mdx') || !moved.includes(address)) continue;
    writeFileSync(join(folder, path), `---\ntaken: { on: ${today} }\n---\n`);
    moved = moved.replaceAll(new RegExp(`(${address})#[\\w-]+`, 'g'), '$1');
  }
  writeFileSync(join(folder, redirects), moved);
  return out.filter((path) => texts.includes(path));
}

/** The first command that a commit fails at; undefined if it passes. What they print goes to standard error. */
function failsAt() {
  const run = (command) => spawnSync(command, { cwd: folder, env, shell: true, stdio: ['ignore', 2, 2] }).status === 0;
  // A network that fails once must not bring older words back.
  return commands.find((command, i) => !run(command) && !(i === 0 && run(command)));
}

const [main, ...older] = git('rev-list', '--first-parent', `--max-count=${most}`, 'HEAD').split('\n');
const refused = [];
let left = [];
const built = [main, ...older].find((commit) => {
  console.error(`\n== ${git('log', '-1', '--format=%h %cs', commit)}`);
  rmSync(folder, { recursive: true, force: true });
  git('worktree', 'prune');
  git('worktree', 'add', '--quiet', '--detach', folder, commit);
  try {
    left = commit === main ? [] : leaveOut(commit, main);
    const command = failsAt();
    if (command) refused.push(`\`${command}\``);
    return !command;
  } catch (error) {
    console.error(error);
    refused.push('what its stories became');
  }
});

const name = (commit) => git('log', '-1', '--format=%h of %cs', commit);
if (built !== main)
  console.log(
    [
      `**The newest commit of main, ${name(main)}, is not on the site:** it fails at ${refused[0]}. Open the run, read why, and put it right.`,
      built
        ? `Readers see commit ${name(built)} instead, for today. What was merged after it waits.`
        : `Nor does one of the ${older.length} commits before it pass.`,
      ...(left.length > 0
        ? [
            'It is shown without these stories, because main changed them or took them away since:',
            left.map((path) => `- \`${path}\``).join('\n'),
          ]
        : []),
    ].join('\n\n'),
  );
process.exitCode = built ? 0 : 1;
