import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

test('content with a fault stops the build, names file and field, and leaves the last good site as it was', () => {
  const folder = 'test-results/faulty-build';
  const content = join(folder, 'content');
  const site = join(folder, 'site');
  rmSync(folder, { recursive: true, force: true });
  cpSync('content', content, { recursive: true });
  mkdirSync(site);
  writeFileSync(join(site, 'index.html'), 'the last good site');

  const contact = join(content, 'contact.yaml');
  writeFileSync(contact, readFileSync(contact, 'utf8').replace(/^email: .*$/m, 'email: the team'));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/build/build.ts', '--out', site], {
    env: { ...process.env, CONTENT_DIR: content },
    encoding: 'utf8',
  });

  expect(status).toBe(1);
  expect(stdout + stderr).toMatch(/contact\.yaml:\d+:\d+ email: .*a right one looks like/);
  expect(stdout + stderr, 'no stack trace').not.toMatch(/^ +at /m);
  expect(readdirSync(site)).toEqual(['index.html']);
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('the last good site');
  expect(readdirSync(folder).sort(), 'nothing half made is left').toEqual(['content', 'site']);
});
