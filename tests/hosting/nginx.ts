import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { Socket } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { freePort } from '../freePort.ts';

/** An nginx that serves a built site. */
export interface Nginx {
  origin: string;
  /** Stops it. @returns all that it logged */
  stop(): Promise<string>;
}

const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach((child) => child.kill('SIGTERM')));

/**
 * Serves a built site as docs/hosting.md says, with the configuration that the build wrote beside it.
 * @param site the folder of the built site
 * @param temporary a folder that every user may read: a server that starts as root reads the site as somebody else
 * @throws Error if nginx is missing or refuses the configuration
 */
export async function startNginx(site: string, temporary: string, base = '/'): Promise<Nginx> {
  const folder = mkdtempSync(join(temporary, 'nginx-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const root = join(folder, 'root');
  mkdirSync(dirname(join(root, base)), { recursive: true });
  symlinkSync(resolve(site), join(root, base).replace(/\/$/, ''));
  for (const part of ['outside', 'inside']) {
    const written = readFileSync(join(site, `../nginx/open-dialogue-${part}.conf`), 'utf8');
    const here = written.replaceAll('/srv/open-dialogue/dist', root).replaceAll('/var/log/nginx/open-dialogue.log', `${folder}/access.log`);
    writeFileSync(join(folder, `${part}.conf`), here);
  }
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${folder}/${name};`).join('\n');
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off;\npid ${folder}/pid;\nerror_log stderr notice;\nevents { }\nhttp {\n${own}
  error_log ${folder}/error.log;\n  access_log ${folder}/other.log;\n  include ${folder}/outside.conf;
  server {\n    listen 127.0.0.1:${port};\n    include ${folder}/inside.conf;\n  }\n}\n`,
  );
  const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/usr/local/sbin` };
  const child = spawn('nginx', ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  running.add(child);
  let said = '';
  await new Promise<void>((ready, fail) => {
    child.on('error', () => fail(new Error('There is no nginx here. Install it, on Debian: apt-get install nginx-light')));
    child.on('exit', () => fail(new Error(`nginx does not start: ${said}`)));
    child.stderr!.on('data', (data: Buffer) => (said += String(data)).includes('start worker process ') && ready());
  });
  // A test that fails before it stops its server must not keep the tests from ending.
  child.unref();
  (child.stderr as Socket).unref();
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.ref();
      child.kill('SIGQUIT');
      await once(child, 'exit');
      running.delete(child);
      return ['access.log', 'other.log', 'error.log'].map((log) => readFileSync(join(folder, log), 'utf8')).join('') + said;
    },
  };
}

/** An answer as it came: nothing is unpacked, and no redirect is followed. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** Asks for exactly this path; a browser would tidy up some paths first. */
export async function ask(origin: string, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  const sent = request({ hostname, port, path, headers, method, agent: false, timeout: 10_000 }).end();
  const [response] = await once(sent, 'response');
  const parts: Buffer[] = await response.toArray();
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) };
}
