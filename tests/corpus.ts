import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

// tests/corpus/good is a whole, made-up content folder without a fault. Each folder of tests/corpus/faults holds only the files that
// differ from it (src/ stands for the program, removed.txt names what is gone) and, in expected.txt, the lines that an editor gets.
export const corpus = resolve('tests/corpus');
export const faults = join(corpus, 'faults');
const own = ['expected.txt', 'removed.txt'];

/** The names of all faults. */
export const names = readdirSync(faults).sort();

/** The day for which the corpus is judged: its pages were checked before it, and are due after it. */
export const today = '2026-06-01';

/** The lines that an editor gets for one fault. */
export const expected = (name: string): string => readFileSync(join(faults, name, 'expected.txt'), 'utf8').trimEnd();

/** Lays the files of one fault over a project; a page whose place is `taken` by another fault stands beside it under the name of its own. */
export function lay(name: string, root: string, taken?: Set<string>): void {
  const files = readdirSync(join(faults, name), { recursive: true, withFileTypes: true }).filter(
    (file) => file.isFile() && !own.includes(file.name),
  );
  for (const { parentPath, name: file } of files) {
    const path = join(parentPath, file)
      .slice(join(faults, name).length + 1)
      .replaceAll('\\', '/');
    const free = taken?.has(path) && path.endsWith('.mdx') ? path.replace(/[^/]+$/, `${name}.mdx`) : path;
    taken?.add(path);
    cpSync(join(parentPath, file), path.startsWith('src/') ? join(root, path) : join(root, 'content', free));
  }
  const removed = join(faults, name, 'removed.txt');
  if (existsSync(removed))
    for (const path of readFileSync(removed, 'utf8').trim().split('\n')) rmSync(join(root, 'content', path), { force: true });
}
