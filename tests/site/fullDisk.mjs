// Loaded before a build: after so many files (FULL_AFTER) every further write into a folder of the build fails as on a full disk.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

let left = Number(process.env.FULL_AFTER);

/** Fails as the system would. */
function checked(path) {
  if (!String(path).includes('.dist-') || left-- > 0) return;
  throw Object.assign(new Error(`ENOSPC: no space left on device, write '${path}'`), { code: 'ENOSPC', errno: -28, syscall: 'write' });
}

for (const name of ['writeFileSync', 'cpSync', 'copyFileSync']) {
  const real = fs[name];
  fs[name] = (...args) => (checked(name === 'writeFileSync' ? args[0] : args[1]), real(...args));
}
for (const name of ['writeFile', 'copyFile', 'cp']) {
  const real = fs.promises[name];
  fs.promises[name] = async (...args) => (checked(name === 'writeFile' ? args[0] : args[1]), real(...args));
}
syncBuiltinESMExports();
