import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../site/port.ts';
import { ask } from './http.ts';

/** A server that runs, with a release. */
export interface Server {
  origin: string;
  /** The log file that the configuration names, if the host lets it name one. */
  log: string;
  /** All that the server wrote: that log, and what it says of itself. */
  written(): string;
  stop(): Promise<void>;
}

/** How to start a kind of server. */
export interface Kind {
  name: string;
  /** The command that has to be on PATH; without one it comes with the packages of this project. */
  command?: string;
  /** Writes the configuration beside the release, and gives the command. */
  prepare(folder: string, port: number): string[];
}

const onPath = (command: string) => {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, command)).find((file) => existsSync(file));
};

export const isHere = ({ command }: Kind) => !command || onPath(command) !== undefined;

export const kinds: Kind[] = [
  {
    name: 'nginx',
    command: 'nginx',
    prepare(folder, port) {
      const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${folder}/${name};`);
      writeFileSync(
        join(folder, 'nginx.conf'),
        `daemon off;\npid ${folder}/nginx.pid;\nerror_log ${folder}/server.log;\nevents { }
http {\n${own.join('\n')}\n  access_log ${folder}/server-access.log;\n  include ${folder}/release/nginx-outside.conf;
  server {\n    listen 127.0.0.1:${port};\n    include ${folder}/release/nginx-inside.conf;\n  }\n}\n`,
      );
      return [onPath('nginx')!, '-p', folder, '-e', join(folder, 'server.log'), '-c', join(folder, 'nginx.conf')];
    },
  },
  {
    name: 'Caddy',
    command: 'caddy',
    prepare(folder, port) {
      writeFileSync(
        join(folder, 'Caddyfile'),
        `{\n  admin off\n}\nimport ${folder}/release/Caddyfile\nhttp://:${port} {\n  bind 127.0.0.1\n  import open-dialogue\n}\n`,
      );
      return [onPath('caddy')!, 'run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')];
    },
  },
  {
    name: 'Cloudflare Pages',
    prepare(folder, port) {
      const wrangler = resolve('node_modules/wrangler/bin/wrangler.js');
      const options = ['--ip', '127.0.0.1', '--port', String(port), '--compatibility-date', '2026-01-01'];
      return [process.execPath, wrangler, 'pages', 'dev', join(folder, 'release/site'), ...options];
    },
  },
];

const running = new Set<ChildProcess>();
const end = (child: ChildProcess, signal: NodeJS.Signals) => {
  try {
    process.kill(-child.pid!, signal);
  } catch {
    // It has ended already.
  }
};
process.on('exit', () => running.forEach((child) => end(child, 'SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));

/**
 * Starts a server with the release that stands in a folder, on a free port of this machine.
 * It ends with this process at the latest.
 * @throws Error with what it wrote, if it does not answer within half a minute
 */
export async function start(kind: Kind, folder: string): Promise<Server> {
  const port = await freePort();
  const [command = '', ...args] = kind.prepare(folder, port);
  const said = openSync(join(folder, 'said.log'), 'a');
  const env = {
    ...process.env,
    HOME: folder,
    XDG_CONFIG_HOME: folder,
    XDG_DATA_HOME: folder,
    WRANGLER_SEND_METRICS: 'false',
    CI: 'true',
  };
  // In a group of its own, so that its helpers end with it.
  const child = spawn(command, args, { cwd: folder, env, stdio: ['ignore', said, said], detached: true });
  closeSync(said);
  running.add(child);
  const ended = new Promise<void>((done) => child.once('exit', () => done(void running.delete(child))));
  child.once('error', () => running.delete(child));

  const origin = `http://127.0.0.1:${port}`;
  const log = join(folder, 'access.log');
  const written = () =>
    [log, ...['said.log', 'server.log', 'server-access.log'].map((name) => join(folder, name))]
      .filter((file) => existsSync(file))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
  for (let tries = 0; ; tries++) {
    const up = await ask(origin, '/').catch(() => undefined);
    if (up && up.status < 500) break;
    if (tries > 150 || !running.has(child)) throw new Error(`${kind.name} does not start:\n${written()}`);
    await wait(200);
  }
  const stop = async () => {
    end(child, 'SIGTERM');
    await Promise.race([ended, wait(5_000)]);
    end(child, 'SIGKILL');
  };
  return { origin, log, written, stop };
}
