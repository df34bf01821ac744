import { preview } from 'astro';
import { existsSync } from 'node:fs';

/** The second half of `npm start`: serves dist/ as a host would, at http://localhost:4321 or at the port of PORT. */
if (!existsSync('dist')) {
  console.error('There is no built site yet. Run: npm run build');
  process.exit(1);
}
const server = await preview({ server: { port: Number(process.env['PORT'] ?? 4321), host: 'localhost' }, logLevel: 'warn' });
console.log(`The site is at http://localhost:${server.port}/ (Ctrl+C ends it)`);
