// `npm run build` begins here, in plain JavaScript: before TypeScript can be read, Node would load a compiler, and that takes longer than to
// read what it made the last time. Astro's own command keeps its code in the same way. A machine of CI never sees a next build.
import { enableCompileCache } from 'node:module';

if (!process.env.CI) enableCompileCache();
await import('./build.ts');
