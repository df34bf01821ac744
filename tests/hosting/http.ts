import { request } from 'node:http';

/** An answer as it came: nothing is unpacked, and nothing is followed. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** Asks a server for exactly this path, also one that a browser would tidy up first. */
export function ask(origin: string, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((done, fail) => {
    const asked = request({ hostname, port, path, method, headers, agent: false, timeout: 10_000 }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', fail);
      response.on('end', () => {
        const told = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
        done({ status: response.statusCode ?? 0, headers: Object.fromEntries(told), body: Buffer.concat(parts) });
      });
    });
    asked.on('timeout', () => asked.destroy(new Error(`${path} is not answered`)));
    asked.on('error', fail);
    asked.end();
  });
}
