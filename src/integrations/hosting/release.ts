import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { usual } from './hostFiles.ts';
import { layOut } from './layOut.ts';
import { redirects } from './redirects.ts';

/** The command of npm run hosting: lays out dist/ as a release with the configuration of each host. `--out FOLDER` puts it elsewhere. */
try {
  const options = { site: { type: 'string', default: 'dist' }, out: { type: 'string', default: 'release' } } as const;
  const { site, out } = parseArgs({ options }).values;
  layOut(site, out, { ...usual, folder: resolve(out) }, redirects);
  console.log(`Laid out ${out}: site/ is what a host serves, and the files beside it say how. docs/hosting.md tells what to do with them.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
