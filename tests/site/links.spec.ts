import { expect, test } from '@playwright/test';
import { deadLinks } from './deadLinks.ts';
import { freePort } from './port.ts';

test('every link and every anchor of the site leads somewhere', async () => {
  expect(await deadLinks('dist', await freePort(), 'http://localhost:4321')).toEqual([]);
});
