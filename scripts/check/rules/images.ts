import { readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { inflateSync } from 'node:zlib';
import ExifReader from 'exifreader';
import type { Content, Entry } from '../../../src/reader/content.ts';
import { aboutFile, type FileIssue, type Issue } from '../../../src/reader/issue.ts';
import { byLikeness, didYouMean } from '../../../src/reader/nearest.ts';
import { atNode, attributeOf, elementsOf, nodesOfType, startOf } from '../../../src/reader/tree.ts';

const withoutWords =
  'the picture has no words for people who cannot see it. Say between the square brackets what it shows: ![two chairs in a living room](./chairs.jpg)';
/** How many bytes a picture may have; a photo of a phone has five times as many. */
const largest = 1_000_000;

/** The path of a picture that an entry shows, below the content folder. */
export const imagePath = ({ path }: Entry, url: string): string => posix.normalize(posix.join(posix.dirname(path), url));

/** A picture has words for those who cannot see it, and its file lies beside the page. */
export const checkImages = (entry: Entry, content: Content): Issue[] =>
  nodesOfType(entry.body, 'image').flatMap((node) =>
    atNode(node, !node.alt?.trim() && withoutWords, missingIssue(entry, node.url, content)),
  );

function missingIssue(entry: Entry, url: string, { images, show }: Content): string | undefined {
  const path = imagePath(entry, url);
  if (images.has(path) || !/^\.\/[A-Za-z0-9._-]+\.(jpe?g|png|webp|avif)$/.test(url)) return;
  const beside = [...images].filter((image) => posix.dirname(image) === posix.dirname(path)).map((image) => `./${posix.basename(image)}`);
  return `there is no picture ${show(path)}. ${didYouMean(url, beside, 'Put the file there, or correct its name.')}`;
}

/** How the bytes of a picture start, one sign a byte, by the ending of its name. */
const starts: Record<string, RegExp> = {
  '.png': /^\x89PNG\r\n\x1A\n[^]{16}/,
  '.jpg': /^\xFF\xD8\xFF[^]{16}/,
  '.jpeg': /^\xFF\xD8\xFF[^]{16}/,
  '.webp': /^RIFF[^]{4}WEBP[^]{16}/,
  '.avif': /^[^]{4}ftyp[^]{0,24}avi[fs]/,
};

/** A picture is what its name says, is not too large for a phone, and does not say where it was taken. */
export const checkImageFiles = ({ images, files, show }: Content): FileIssue[] =>
  [...images].flatMap((path) =>
    aboutFile(show(path), fileIssue(files.get(path)?.() ?? Buffer.alloc(0), posix.extname(path).toLowerCase())),
  );

function fileIssue(bytes: Buffer, ending: string): string | undefined {
  if (!starts[ending]?.test(bytes.toString('latin1', 0, 36)))
    return `is not the picture that its name says. Open it in a program for pictures and export it again as ${ending}; a new name alone does not change it.`;
  if (bytes.length > largest)
    return `has ${bytes.length} bytes, and ${largest} are the most for a picture. Make it smaller: 1600 pixels wide is enough.`;
  if (!hasPlace(bytes)) return;
  return 'holds the place where it was taken (GPS), which can show where somebody lives. Take it out and put the file here anew. Windows: right-click, Properties, Details, "Remove properties and personal information". Mac: Preview, Tools, Show Inspector, GPS, "Remove location info". Phone: share the photo without its location.';
}

/** The XMP data of a PNG, if they are packed. */
function packedXmp(bytes: Buffer): Buffer {
  const { 0: name = '', index = 0 } = /XML:com\.adobe\.xmp[\0\x01]+/.exec(bytes.toString('latin1')) ?? {};
  try {
    return inflateSync(bytes.subarray(index + name.length), { maxOutputLength: 1_000_000 });
  } catch {
    return Buffer.alloc(0);
  }
}

/** Whether a picture says where it was taken, in its EXIF or its XMP data. */
function hasPlace(bytes: Buffer): boolean {
  if ([bytes, packedXmp(bytes)].some((data) => data.includes('GPSLatitude') || data.includes('GPSLongitude'))) return true;
  try {
    const { exif, gps, xmp } = ExifReader.load(bytes, { expanded: true });
    const found = [...Object.keys(exif ?? {}), ...Object.keys(xmp ?? {})];
    return gps?.Latitude !== undefined || gps?.Longitude !== undefined || found.some((name) => /^GPS(Dest)?L(at|ong)itude$/.test(name));
  } catch {
    // Without EXIF data that can be read there is none that a program could read the place from.
    return false;
  }
}

const drawings = readdirSync(new URL('../../../src/drawings/', import.meta.url)).map((file) => file.replace(/\.svg$/, ''));

/** A drawing is shown by the name of its file in src/drawings/, without .svg. */
export const checkDrawings = ({ body }: Entry): Issue[] =>
  elementsOf(body, 'Drawing', 'Idea').flatMap((element) => {
    const attribute = element.name === 'Idea' ? 'drawing' : 'name';
    const name = attributeOf(element, attribute);
    if (!name || drawings.includes(name)) return [];
    const bare = name.replace(/^.*\//, '').replace(/\.svg$/, '');
    const help = didYouMean(bare, drawings, `There are, the nearest first: ${byLikeness(bare, drawings).slice(0, 6).join(', ')}.`);
    return [{ ...startOf(element), field: `${attribute} of <${element.name}>`, message: `"${name}" is no file in src/drawings/. ${help}` }];
  });
