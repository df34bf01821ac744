import { deepEqual, equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import sharp, { type Exif } from 'sharp';
import { contentWith, linesOf, textOf } from './madeUpContent.ts';

/** A picture of one colour, with what a camera or a program put into it. */
function picture(kind: 'jpeg' | 'png' | 'webp' | 'avif', { exif, xmp }: { exif?: Exif; xmp?: string } = {}): Promise<Buffer> {
  const file = sharp({ create: { width: 200, height: 150, channels: 3, background: '#88aacc' } });
  if (exif) file.withExif(exif);
  if (xmp) file.withXmp(xmp);
  return file[kind]().toBuffer();
}
const made = { exif: { IFD0: { Copyright: 'made up' } } };
const place = { GPSLatitudeRef: 'N', GPSLatitude: '51/1 17/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '1/1 4/1 0/1' };
const gps = { exif: { IFD0: {}, IFD3: place } };
const xmp =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="51,17.0N" exif:GPSLongitude="1,4.0E"/></rdf:RDF></x:xmpmeta>';

const about = (path: string, bytes: Buffer) => linesOf(contentWith({ [path]: bytes }));

for (const kind of ['jpeg', 'png', 'webp', 'avif'] as const) {
  test(`a picture in ${kind} is right, and one that says where it was taken is refused with how to take that out`, async () => {
    for (const holds of [{}, made]) deepEqual(about(`pages/room.${kind}`, await picture(kind, holds)), []);
    for (const holds of [gps, { xmp }]) {
      const [line = '', ...more] = about(`pages/room.${kind}`, await picture(kind, holds));
      match(line, /^pages\/room\.\w+:1:1 holds the place where it was taken \(GPS\).*Windows: .*Mac: .*Phone: /);
      deepEqual(more, []);
    }
  });
}

test('no place hides where phones and programs put more of a photograph: a second picture, a short film, the name of a street', async () => {
  const plain = await picture('jpeg');
  const street = 'xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" Iptc4xmpCore:Location="1 Made-up Road"';
  const town = 'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="Made-up Town"';
  for (const [what, file] of Object.entries({
    'a second picture': Buffer.concat([plain, await picture('jpeg', gps)]),
    'a short film': Buffer.concat([plain, Buffer.from('ftypmp42\xa9xyz\0\x12\x15\xc7+51.2800+001.0700/', 'latin1')]),
    'an area': await picture('jpeg', { exif: { IFD0: {}, IFD3: { GPSAreaInformation: 'Made-up Town' } } }),
    'an address in its description': await picture('jpeg', { exif: { IFD0: { ImageDescription: 'Tea at 12 Garden Road' } } }),
    'a town': await picture('jpeg', { xmp: xmp.replace(/xmlns:exif.*(?=\/><)/, town) }),
    'a street': await picture('jpeg', { xmp: xmp.replace(/xmlns:exif.*(?=\/><)/, street) }),
  }))
    match(about('pages/room.jpg', file).join('\n'), /^pages\/room\.jpg:1:1 holds the place[^\n]*$/, what);
  const two = Buffer.concat([plain, await picture('jpeg', made)]);
  deepEqual(about('pages/room.jpg', two), []);
});

test('a story shows no place and nobody who did not agree, names nobody in an address, and leaves no picture behind', async () => {
  const jpeg = await picture('jpeg');
  const story = textOf('stories/finding-words.mdx').replace('Made-up words.', '![a garden gate](./gate.jpg)');
  const agreed = story.replace('identifiable: false', 'identifiable: true');
  const said = (text: string, gate: Buffer) =>
    linesOf(contentWith({ 'stories/finding-words.mdx': text, 'stories/gate.jpg': gate })).join('\n');
  match(said(agreed, await picture('jpeg', gps)), /^stories\/gate\.jpg:1:1 holds the place[^\n]*$/);
  match(said(story, jpeg), /^\S+ the teller did not agree[^\n]*$/);
  match(said(agreed.replace('A chosen name', 'Jo Finding'), jpeg), /^\S+ teller, name: .*"finding" holds a part of this name[^\n]*$/);
  match(about('stories/gate.jpg', jpeg).join('\n'), /^stories\/gate\.jpg:1:1 no story shows this picture[^\n]*$/);
  const refused = (name: string, id: string) =>
    linesOf(
      contentWith({
        'stories/finding-words.mdx': null,
        [`stories/${id}.mdx`]: story.replace(/!.*/, 'Words.').replace('A chosen name', name),
      }),
    ).length > 0;
  const named = { 'sams-story': 'Sam', samtester: 'Sam Tester', 'jos-story': 'Jo', kim: 'The father of Kim' };
  for (const [id, name] of Object.entries(named)) equal(refused(name, id), true, name);
  const unnamed = {
    'a-mother-speaks': 'A mother',
    'the-same-sample': 'Sam',
    'a-father-of-two': 'The father of two',
    'anonymous-voices': 'Anonymous',
  };
  for (const [id, name] of Object.entries(unnamed)) equal(refused(name, id), false, name);
});

test('a picture is what its name says, and not too large', async () => {
  const png = await picture('png');
  const wrong = /is not the picture that its name says/;
  for (const text of ['<html></html>', '<svg xmlns="http://www.w3.org/2000/svg"/>', '', '\xff\xd8\xff'])
    match(about('pages/room.jpg', Buffer.from(text, 'latin1')).join('\n'), wrong);
  match(about('pages/room.jpg', png).join('\n'), wrong);
  for (let end = 8; end < png.length; end += 29) equal(about('pages/room.png', png.subarray(0, end)).length <= 1, true);
  match(about('pages/room.png', Buffer.concat([png, Buffer.alloc(1_000_000)])).join('\n'), /has \d+ bytes, and 1000000 are the most/);
  match(about('pages/room.PNG', png).join('\n'), /Call it room\.png/);
});
