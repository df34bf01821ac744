import { posix } from 'node:path';
import { inflateSync } from 'node:zlib';
import ExifReader from 'exifreader';
import type { Content, Entry } from '../../../src/reader/content.ts';
import type { FileIssue, Issue } from '../../../src/reader/issue.ts';
import { nearest } from '../../../src/reader/nearest.ts';
import { imagesOf, startOf } from '../../../src/reader/tree.ts';

/** How many characters the words of a picture may have: a listener cannot skip within them. */
const longestWords = 125;
/** How many bytes a picture may have (a photo of a phone has five times as many), and how many pixels each way. */
const largest = 1_000_000;
const [smallestSide, longestSide] = [32, 4000];

/** The path of a picture that an entry shows, below the content folder. */
export const imagePath = ({ path }: Entry, url: string): string => posix.normalize(posix.join(posix.dirname(path), url));

/** A picture has words for those who cannot see it, and its file lies beside the page. */
export function checkImages(entry: Entry, { images, show }: Content): Issue[] {
  return imagesOf(entry.body).flatMap((node) => {
    const words = node.alt?.trim() ?? '';
    const messages: string[] = [];
    if (words === '')
      messages.push(
        'the picture has no words for people who cannot see it. Say between the square brackets what it shows: ![two chairs in a living room](./chairs.jpg)',
      );
    if (words.length > longestWords)
      messages.push(
        `the words of the picture are ${words.length} characters long, and ${longestWords} are the most. Say in short what it shows, and the rest in the text below it.`,
      );
    const path = imagePath(entry, node.url);
    if (/^\.\/[A-Za-z0-9._-]+\.(jpe?g|png|webp|avif)$/.test(node.url) && !images.has(path)) {
      const like = nearest(
        path,
        [...images].filter((image) => posix.dirname(image) === posix.dirname(path)),
      );
      messages.push(
        `there is no picture ${show(path)}. ${like ? `Did you mean ./${posix.basename(like)}?` : 'Put the file there, or correct its name.'}`,
      );
    }
    return messages.map((message) => ({ ...startOf(node), message }));
  });
}

/** A picture is what its name says, of a size that a phone can load, and does not say where it was taken. */
export const checkImageFiles = ({ images, files, show }: Content): FileIssue[] =>
  [...images].flatMap((path) => {
    const message = fileIssue(files.get(path)?.() ?? Buffer.alloc(0), posix.extname(path).toLowerCase());
    return message ? [{ file: show(path), line: 1, column: 1, message }] : [];
  });

function fileIssue(bytes: Buffer, ending: string): string | undefined {
  const kind = kinds.find(({ start }) => start.test(bytes.toString('latin1', 0, 36)));
  const size = kind?.endings.includes(ending) ? kind.sizeOf(bytes) : undefined;
  if (!size?.width || !size.height)
    return `is not the picture that its name says. Open it in a program for pictures and export it again as ${ending}; a new name alone does not change it.`;
  if (hasPlace(bytes))
    return 'holds the place where it was taken (GPS), which can show where somebody lives. Take it out and put the file here anew. Windows: right-click, Properties, Details, "Remove properties and personal information". Mac: Preview, Tools, Show Inspector, GPS, "Remove location info". Phone: share the photo without its location.';
  if (bytes.length > largest)
    return `has ${bytes.length} bytes, and ${largest} are the most for a picture. Make it smaller: 1600 pixels wide is enough.`;
  const { width, height } = size;
  if (Math.min(width, height) < smallestSide || Math.max(width, height) > longestSide)
    return `is ${width} pixels wide and ${height} high. Each must be between ${smallestSide} and ${longestSide}; 1600 pixels wide is enough.`;
  return;
}

/** Whether a picture says where it was taken, in its EXIF or its XMP data. */
function hasPlace(bytes: Buffer): boolean {
  if ([bytes, ...packedTexts(bytes)].some((text) => text.includes('GPSLatitude') || text.includes('GPSLongitude'))) return true;
  try {
    const { exif, gps, xmp } = ExifReader.load(bytes, { expanded: true });
    const found = [...Object.keys(exif ?? {}), ...Object.keys(xmp ?? {})];
    return gps?.Latitude !== undefined || gps?.Longitude !== undefined || found.some((name) => /^GPS(Dest)?L(at|ong)itude$/.test(name));
  } catch {
    // Without EXIF data that can be read there is none that a program could read the place from.
    return false;
  }
}

/** The texts of a PNG that are packed: programs keep XMP data there. Each chunk has its length, its name, its data and a checksum. */
function packedTexts(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 8, size = 0; at + 12 <= bytes.length && bytes.toString('latin1', 1, 4) === 'PNG'; at += 12 + size) {
    size = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + size);
    // A keyword and a 0, then how it is packed; an iTXt has a language and a translation before its words, each with a 0 behind it.
    let start = data.indexOf(0) + 2;
    if (name === 'iTXt') start = data.indexOf(0, data.indexOf(0, start + 1) + 1) + 1;
    try {
      if (/^[zi]TXt$/.test(name)) found.push(inflateSync(data.subarray(start), { maxOutputLength: 1_000_000 }));
    } catch {
      // These words are not packed, and were read with the rest.
    }
  }
  return found;
}

interface Size {
  width: number;
  height: number;
}

/** The kinds of pictures: how their bytes start, one sign a byte, and where their size stands. */
const kinds: { endings: string[]; start: RegExp; sizeOf: (bytes: Buffer) => Size | undefined }[] = [
  {
    endings: ['.png'],
    start: /^\x89PNG\r\n\x1A\n/,
    sizeOf: (bytes) => (bytes.length < 24 ? undefined : { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }),
  },
  { endings: ['.jpg', '.jpeg'], start: /^\xFF\xD8\xFF/, sizeOf: jpegSize },
  {
    endings: ['.webp'],
    start: /^RIFF[^]{4}WEBP/,
    sizeOf: (bytes) => {
      const form = bytes.toString('latin1', 12, 16);
      if (bytes.length < 30) return;
      if (form === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
      if (form === 'VP8 ') return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
      const bits = bytes.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    },
  },
  {
    endings: ['.avif'],
    start: /^[^]{4}ftyp[^]{0,24}avi[fs]/,
    sizeOf: (bytes) => {
      const at = bytes.indexOf('ispe');
      return at < 0 || at + 16 > bytes.length ? undefined : { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    },
  },
];

/** A JPEG is a row of segments; the one that starts the picture (SOF) holds its size. */
function jpegSize(bytes: Buffer): Size | undefined {
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return;
}
