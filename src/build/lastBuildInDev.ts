import type { AstroIntegration } from 'astro';
import { createReadStream, existsSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

/**
 * While the site is worked on, search answers from the last build: an index can only be made of built pages.
 * Where there is no build yet, the search page says that it needs one.
 */
export function lastBuildInDev(): AstroIntegration {
  return {
    name: 'last-build-in-dev',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = normalize(decodeURI((request.url ?? '').split('?')[0] ?? ''));
          const file = join('dist', path.slice(Math.max(path.indexOf('/pagefind/'), 0)));
          if (!path.includes('/pagefind/') || !existsSync(file)) return next();
          response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
          createReadStream(file).pipe(response);
        });
      },
    },
  };
}
