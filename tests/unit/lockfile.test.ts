import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Package {
  resolved?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}
const manifest: Package = JSON.parse(readFileSync('package.json', 'utf8'));
const packages: Record<string, Package> = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;

/** Where Node would look for a package that another one names: beside its own packages, then upwards. */
function* places(path: string, name: string): Generator<string> {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    yield `${folder}/node_modules/${name}`.replace(/^\//, '');
    if (folder === '') return;
  }
}

test('every optional package that the lockfile names is in it, or npm ci fails', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => ![...places(path, name)].some((place) => place in packages)),
  );
  deepEqual(missing, []);
});

test('the lockfile names no registry, so that any mirror serves, and holds the hash of every package', () => {
  const wrong = Object.entries(packages).filter(([path, { resolved, integrity }]) => resolved || (path !== '' && !integrity));
  deepEqual(Object.keys(Object.fromEntries(wrong)), []);
});

// That the lockfile has the same ones, npm ci sees.
test('the packages are exact versions, and the Node of every platform is of one version', () => {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  deepEqual(
    Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
    [],
  );
  equal(new Set(Object.values(manifest.optionalDependencies ?? {})).size, 1);
});
