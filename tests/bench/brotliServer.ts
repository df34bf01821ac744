import { once } from 'node:events';
import { globSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync, constants } from 'node:zlib';

/** Files by the path of their address. */
export type Files = Map<string, Buffer>;

/** One response: the path that was asked for, and its bytes on the wire, head and body. */
export interface Sent {
  path: string;
  bytes: number;
}

export interface Server {
  origin: string;
  /** What was sent since it was last emptied. */
  sent: Sent[];
  /** Waits until nothing has been asked for in half a second. */
  quiet(): Promise<void>;
  stop(): void;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

/** Compressed already: Brotli would make nothing smaller. */
const packed = /\.(pagefind|pf_\w+|png|jpe?g|webp|avif|woff2|pdf|zip|gz|br)$/;

/** All files of a folder, read once: a build that swaps the folder meanwhile changes nothing. */
export function readFiles(folder: string, at = '/'): Files {
  const names = globSync('**', { cwd: folder }).filter((name) => statSync(join(folder, name)).isFile());
  return new Map(names.map((name) => [at + name.replaceAll('\\', '/'), readFileSync(join(folder, name))]));
}

const brotliOf = (content: Buffer) => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });

/** What has a hash in its name never changes, the entry of the index must be fresh, and all else may be kept for an hour. */
function caching(path: string): string {
  if (path.endsWith('/pagefind-entry.json')) return 'no-cache';
  return /^\/_astro\/|\.pf_\w+$/.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';
}

/**
 * Serves files as a good host would: with the Brotli that the build packed (of what is not packed, at its best), and with headers that
 * let a browser keep them.
 * @param headersOf more headers of the file at a path, in place of those of the same name
 */
export async function serve(files: Files, headersOf: (path: string) => Record<string, string> = () => ({})): Promise<Server> {
  const smaller = new Map<string, Buffer>();
  const sent: Sent[] = [];
  let last = 0;

  function answer(request: IncomingMessage, response: ServerResponse): void {
    last = Date.now();
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const asked = decodeURIComponent(pathname).replace(/\/$/, '/index.html');
    const file = files.has(asked) ? asked : '/404.html';
    const content = files.get(file) ?? Buffer.from('There is no such page.');
    const brotli = !packed.test(file) && /\bbr\b/.test(String(request.headers['accept-encoding']));
    if (brotli && !smaller.has(file)) smaller.set(file, files.get(`${file}.br`) ?? brotliOf(content));
    const body = brotli ? smaller.get(file)! : content;

    // The responses of one connection follow each other, so all that it writes until this one ends is this one.
    const { socket } = request;
    const before = socket.bytesWritten;
    response.on('finish', () => {
      sent.push({ path: pathname, bytes: socket.bytesWritten - before });
      last = Date.now();
    });
    response.writeHead(file === asked ? 200 : 404, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Content-Length': body.length,
      'Cache-Control': caching(file),
      Vary: 'Accept-Encoding',
      ...(brotli ? { 'Content-Encoding': 'br' } : {}),
      ...headersOf(file),
    });
    response.end(body);
  }

  const server = createServer(answer).listen(0, 'localhost');
  await once(server, 'listening');
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    sent,
    async quiet() {
      while (Date.now() - last < 500) await wait(50);
    },
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
