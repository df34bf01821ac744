import { spawnSync } from 'node:child_process';

/** What Git answers, as bytes; undefined if it refuses. Arguments go to it one by one: no shell reads them. */
function ask(args: string[], cwd: string, input?: string): { answer?: Buffer; complaint: string } {
  const { status, stdout, stderr, error } = spawnSync('git', ['--no-pager', ...args], {
    cwd,
    env: { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' },
    maxBuffer: 1 << 30,
    ...(input !== undefined && { input }),
  });
  if (error && 'code' in error && error.code === 'ENOENT')
    throw new Error('Git is not installed here. Install it from git-scm.com, and try again.');
  const complaint = String(stderr ?? '');
  return status === 0 ? { answer: stdout, complaint } : { complaint };
}

/**
 * The folder of the repository that holds a folder, as the path from its top down: '' or 'sub/folder/'.
 * @throws Error with a plain sentence if there is no repository
 */
export function prefixOf(cwd: string): string {
  const { answer, complaint } = ask(['rev-parse', '--show-prefix'], cwd);
  if (answer) return answer.toString().replace(/\n$/, '');
  if (complaint.includes('dubious ownership'))
    throw new Error('Git does not trust this folder, because it belongs to another user. Run the command as that user.');
  throw new Error('This folder is no Git repository, so there is nothing to compare with. Run the command in a clone of the repository.');
}

/**
 * The commit that a revision names. What starts with a hyphen would be an option for Git, and could write files: it is refused.
 * @throws Error with a plain sentence
 */
export function commitOf(revision: string, cwd: string): string {
  const right = 'A right one is a branch, a tag or a commit, for example main, origin/main or HEAD~1';
  if (revision.startsWith('-') || revision.includes('\0') || revision.trim() === '')
    throw new Error(`${JSON.stringify(revision)} is not the name of a version. ${right}.`);
  const { answer } = ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], cwd);
  if (answer) return answer.toString().trim();
  if (ask(['rev-parse', '--is-shallow-repository'], cwd).answer?.toString().trim() === 'true')
    throw new Error(
      `Git does not know ${JSON.stringify(revision)} here, because this clone holds only the newest commits. Fetch the others first with: git fetch --unshallow (in a workflow: fetch-depth: 0).`,
    );
  throw new Error(`Git does not know the version ${JSON.stringify(revision)}. ${right}; fetch it first if it is new.`);
}

/** A file of a commit: a link or the like, which is never followed, has no bytes. */
export interface Committed {
  path: string;
  bytes?: Buffer;
}

/** Every file below a folder of a commit, with paths from that folder down. */
export function filesOf(commit: string, folder: string, cwd: string): Committed[] {
  const { answer: list } = ask(['ls-tree', '-r', '-z', '--full-tree', commit, '--', folder], cwd);
  if (!list) throw new Error('Git could not read the files of that version.');
  const found = list
    .toString()
    .split('\0')
    .flatMap((line) => {
      const [, mode = '', name = '', path = ''] = /^(\d+) \w+ (\w+)\t(.*)$/s.exec(line) ?? [];
      const inside = path.slice(folder.length);
      // Git can be made to hold names that lead out of the folder into which they are written.
      const odd = inside.split(/[/\\]/).some((part) => ['', '.', '..'].includes(part));
      return !path.startsWith(folder) || odd ? [] : [{ mode, name, path: inside }];
    });
  const files = found.filter(({ mode }) => mode.startsWith('100'));
  const { answer = Buffer.alloc(0) } = ask(['cat-file', '--batch'], cwd, files.map(({ name }) => `${name}\n`).join(''));
  const contents = blobsIn(answer);
  if (contents.length < files.length) throw new Error('Git could not read the files of that version. Fetch it as a whole first.');
  return [
    ...files.map(({ path }, i): Committed => ({ path, bytes: contents[i]! })),
    ...found.filter(({ mode }) => !mode.startsWith('100')).map(({ path }) => ({ path })),
  ];
}

/** The contents in an answer of `cat-file --batch`: a line with the size, the bytes, a line break. */
function blobsIn(answer: Buffer): Buffer[] {
  const blobs: Buffer[] = [];
  for (let at = 0; at < answer.length;) {
    const end = answer.indexOf(10, at);
    const size = /^\w+ blob (\d+)$/.exec(answer.toString('latin1', at, end))?.[1];
    if (end < 0 || size === undefined) break;
    blobs.push(answer.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return blobs;
}
