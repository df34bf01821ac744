import { equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { decodeQR } from 'qr/decode.js';
import sharp from 'sharp';
import { type QrCode, qrCode } from '../../src/lib/qrCode.ts';

/** What a scanner reads from the drawing, printed dark on white. */
async function scanned({ size, path }: QrCode): Promise<string> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 5}"><path d="${path}"/></svg>`;
  const { data, info } = await sharp(Buffer.from(svg)).flatten({ background: '#fff' }).raw().toBuffer({ resolveWithObject: true });
  // The reader may take its time: it was made for the pictures of a camera.
  return decodeQR({ data, width: info.width, height: info.height }, { timeLimit: 60_000 });
}

for (const address of [
  'https://x.uk/',
  'http://localhost:4321/contact/',
  'https://www.example.nhs.uk/contact/',
  'https://example.github.io/some/folder/contact/',
  `https://example.org/${'a-long-name-of-a-folder/'.repeat(12)}contact/?from=paper&side=2#team`,
]) {
  test(`a scanner reads ${address.length} characters of an address as they were written`, async () => {
    equal(await scanned(qrCode(address)), address);
  });
}

test('round the code stands an edge of four empty modules, on every side', () => {
  const { size, path } = qrCode('https://www.example.nhs.uk/contact/');
  const numbers = [...path.matchAll(/\d+/g)].map(Number);
  equal(Math.min(...numbers), 4);
  equal(Math.max(...numbers), size - 4);
  ok(!/[a-z]/.test(path), 'places are told from the corner');
});
