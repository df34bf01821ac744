import { parseArgs } from 'node:util';
import { shownPath } from '../rules/content.ts';
import { readInputs } from '../schemas/inputs.ts';
import { changedFiles } from './changedFiles.ts';
import { reportChanges } from './changesReport.ts';
import { snapshotOf, snapshotOnDisk } from './snapshot.ts';

const usage = 'Say with which version to compare, for example: npm run changes -- origin/main (and --all to leave nothing out)';

/** What the command is asked for: the version before, perhaps the version after, and whether everything is to be told. */
function readOptions() {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { all: { type: 'boolean', default: false } } });
    if (positionals.length === 1 || positionals.length === 2) return { all: values.all, base: positionals[0]!, head: positionals[1] };
  } catch {
    // An option that it does not know, for which the same is said.
  }
  throw new Error(usage);
}

// The command of `npm run changes`: prints the sentences before and after as Markdown. It judges nothing, so it ends well whatever changed.
try {
  const { all, base, head } = readOptions();
  const { buildDate: today, contentDir } = readInputs();
  const from = process.cwd();
  const before = snapshotOf(base, contentDir, from);
  const after = head === undefined ? snapshotOnDisk(contentDir, from) : snapshotOf(head, contentDir, from);
  const command = ['npm run changes --', base, ...(head === undefined ? [] : [head]), '--all'].join(' ');
  const folder = shownPath(contentDir, from);
  console.log(reportChanges(changedFiles(before, after, today), { base, commit: before.commit, folder, all, command }));
} catch (error) {
  const [sentence] = (error instanceof Error ? error.message : String(error)).split('\n');
  console.error(`The changes could not be told. ${sentence}`);
  process.exitCode = 1;
}
