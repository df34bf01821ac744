import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** What a command took. */
export interface Took {
  /** Seconds on the clock. */
  seconds: number;
  /** Seconds of all processors, and the most memory in bytes, both over all its processes; only Linux tells them. */
  processor?: number | undefined;
  memory?: number | undefined;
}

/** Of the counts of the kernel, so many are a second. */
const ticks = 100;
/** How often the processes are looked at, in milliseconds. What a process does after the last look is not seen. */
const every = 50;

interface Process {
  parent: number;
  processor: number;
  memory: number;
}

/** Every process of this machine by its number, as Linux tells of it. */
function processes(): Map<number, Process> {
  const found = new Map<number, Process>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // After the name in brackets, which may hold spaces: state, parent … user time, system time … pages of memory.
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
        .map(Number);
      found.set(Number(name), { parent: fields[1]!, processor: (fields[11]! + fields[12]!) / ticks, memory: fields[21]! * 4096 });
    } catch {
      // It has ended meanwhile.
    }
  }
  return found;
}

/** Watches a process and all below it. @returns what they took, once it is called */
function watch(root: number): () => Pick<Took, 'processor' | 'memory'> {
  if (process.platform !== 'linux') return () => ({});
  const processor = new Map<number, number>();
  let memory = 0;
  const look = () => {
    const all = processes();
    let sum = 0;
    for (const [id, found] of all) {
      for (let above = id; above > 1; above = all.get(above)?.parent ?? 0) {
        if (above !== root) continue;
        processor.set(id, found.processor);
        sum += found.memory;
      }
    }
    memory = Math.max(memory, sum);
  };
  const timer = setInterval(look, every);
  return () => {
    clearInterval(timer);
    return { processor: [...processor.values()].reduce((sum, seconds) => sum + seconds, 0), memory };
  };
}

/** The environment of every run: that of the shell, without the inputs of a build, which would change what is measured. */
const shell: NodeJS.ProcessEnv = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
for (const input of ['BUILD_DATE', 'SITE_URL', 'CONTENT_DIR']) delete shell[input];

/**
 * Runs a script of Node to its end.
 * @throws Error with what it said if it fails
 */
export function run(args: string[], { cwd = process.cwd(), env = {} }: { cwd?: string; env?: Record<string, string> } = {}): Promise<Took> {
  return new Promise((done, fail) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { cwd, env: { ...shell, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said += data.toString()));
    const taken = watch(child.pid ?? -1);
    child.on('error', fail);
    child.on('close', (code) => {
      const took = { seconds: (performance.now() - start) / 1000, ...taken() };
      if (code === 0) done(took);
      else fail(new Error(`${args.join(' ')} ended with ${code}:\n${said.slice(-4000)}`));
    });
  });
}
