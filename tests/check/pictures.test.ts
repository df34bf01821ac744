import { deepEqual, equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { contentWith, linesOf, textOf } from './madeUpContent.ts';

/** A picture of one colour. */
const picture = () => sharp({ create: { width: 200, height: 150, channels: 3, background: '#88aacc' } });
const gps = { IFD0: {}, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 17/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '1/1 4/1 0/1' } };
const xmp =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="51,17.0N" exif:GPSLongitude="1,4.0E"/></rdf:RDF></x:xmpmeta>';

const about = (path: string, bytes: Buffer) => linesOf(contentWith({ [path]: bytes }));

for (const kind of ['jpeg', 'png', 'webp', 'avif'] as const) {
  test(`a picture in ${kind} is right, and one that says where it was taken is refused with how to take that out`, async () => {
    deepEqual(about(`pages/room.${kind}`, await picture()[kind]().toBuffer()), []);
    deepEqual(
      about(
        `pages/room.${kind}`,
        await picture()
          .withExif({ IFD0: { Copyright: 'made up' } })
          [kind]()
          .toBuffer(),
      ),
      [],
    );
    for (const file of [await picture().withExif(gps)[kind]().toBuffer(), await picture().withXmp(xmp)[kind]().toBuffer()]) {
      const [line = '', ...more] = about(`pages/room.${kind}`, file);
      match(line, /^pages\/room\.\w+:1:1 holds the place where it was taken \(GPS\).*Windows: .*Mac: .*Phone: /);
      deepEqual(more, []);
    }
  });
}

test('no place hides where phones and programs put more of a photograph: a second picture, a short film, the name of a street', async () => {
  const plain = await picture().jpeg().toBuffer();
  const street = 'xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" Iptc4xmpCore:Location="1 Made-up Road"';
  for (const [what, file] of Object.entries({
    'a second picture': Buffer.concat([plain, await picture().withExif(gps).jpeg().toBuffer()]),
    'a short film': Buffer.concat([plain, Buffer.from('ftypmp42\xa9xyz\0\x12\x15\xc7+51.2800+001.0700/', 'latin1')]),
    'a street': await picture()
      .withXmp(xmp.replace(/xmlns:exif.*(?=\/><)/, street))
      .jpeg()
      .toBuffer(),
  }))
    match(about('pages/room.jpg', file).join('\n'), /^pages\/room\.jpg:1:1 holds the place[^\n]*$/, what);
  const two = Buffer.concat([
    plain,
    await picture()
      .withExif({ IFD0: { Copyright: 'made up' } })
      .jpeg()
      .toBuffer(),
  ]);
  deepEqual(about('pages/room.jpg', two), []);
});

test('a picture beside a story is looked at, too', async () => {
  const story = textOf('stories/finding-words.mdx')
    .replace('identifiable: false', 'identifiable: true')
    .replace('Made-up words.', '![a garden gate](./gate.jpg)');
  const files = { 'stories/finding-words.mdx': story, 'stories/gate.jpg': await picture().withExif(gps).jpeg().toBuffer() };
  match(linesOf(contentWith(files)).join('\n'), /^stories\/gate\.jpg:1:1 holds the place[^\n]*$/);
});

test('a story shows nobody who did not agree, names nobody in an address, and leaves no picture behind', async () => {
  const jpeg = await picture().jpeg().toBuffer();
  const story = textOf('stories/finding-words.mdx').replace('Made-up words.', '![a garden gate](./gate.jpg)');
  const named = textOf('stories/finding-words.mdx')
    .replace('A chosen name', 'Jo Finding')
    .replace('identifiable: false', 'identifiable: true');
  match(
    linesOf(contentWith({ 'stories/finding-words.mdx': story, 'stories/gate.jpg': jpeg })).join('\n'),
    /^\S+ the teller did not agree[^\n]*$/,
  );
  match(
    linesOf(contentWith({ 'stories/finding-words.mdx': named })).join('\n'),
    /^\S+ teller, name: .*"finding" is a part of this name[^\n]*$/,
  );
  match(linesOf(contentWith({ 'stories/gate.jpg': jpeg })).join('\n'), /^stories\/gate\.jpg:1:1 no story shows this picture[^\n]*$/);
});

test('a picture is what its name says, and not too large', async () => {
  const png = await picture().png().toBuffer();
  const wrong = /is not the picture that its name says/;
  for (const bytes of [
    png,
    Buffer.from('<html></html>'),
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    Buffer.alloc(0),
    Buffer.from('FFD8FF', 'hex'),
  ])
    match(about('pages/room.jpg', bytes).join('\n'), wrong);
  for (let end = 8; end < png.length; end += 29) equal(about('pages/room.png', png.subarray(0, end)).length <= 1, true);
  match(about('pages/room.png', Buffer.concat([png, Buffer.alloc(1_000_000)])).join('\n'), /has \d+ bytes, and 1000000 are the most/);
  match(about('pages/room.PNG', png).join('\n'), /Call it room\.png/);
});
