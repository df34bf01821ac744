import { posix } from 'node:path';
import { inflateSync } from 'node:zlib';
import ExifReader from 'exifreader';
import type { Content, Entry } from '../../../src/reader/content.ts';
import { aboutFile, type FileIssue, type Issue } from '../../../src/reader/issue.ts';
import { didYouMean } from '../../../src/reader/nearest.ts';
import { atNode, nodesOfType } from '../../../src/reader/tree.ts';
import { isPage } from '../pages.ts';
import { isHomeAddress } from '../style.ts';

const withoutWords =
  'the picture has no words for people who cannot see it. Say between the square brackets what it shows: ![two chairs in a living room](./chairs.jpg)';
/** How many bytes a picture may have; a photo of a phone has five times as many. */
const largest = 1_000_000;

/** The path of a picture that an entry shows, below the content folder. */
export const imagePath = ({ path }: Entry, url: string): string => posix.normalize(posix.join(posix.dirname(path), url));

/** Whether an entry may show a picture. A story may not if its teller did not agree to be recognised, or if others tell it. */
export const mayShowPictures = (entry: Entry): boolean =>
  entry.path !== 'pages/help-now.mdx' &&
  (entry.collection !== 'stories' || (isPage(entry) && !(entry.data && 'consent' in entry.data && !entry.data.consent.identifiable)));

/** A picture has words for those who cannot see it, and its file lies beside the page. */
export const checkImages = (entry: Entry, content: Content): Issue[] =>
  (mayShowPictures(entry) ? nodesOfType(entry.body, 'image') : []).flatMap((node) =>
    atNode(node, !node.alt?.trim() && withoutWords, missingIssue(entry, node.url, content)),
  );

function missingIssue(entry: Entry, url: string, { images, show }: Content): string | undefined {
  const path = imagePath(entry, url);
  if (images.has(path) || !/^\.\/[A-Za-z0-9._-]+\.(jpe?g|png|webp|avif)$/.test(url)) return;
  const beside = [...images].filter((image) => posix.dirname(image) === posix.dirname(path)).map((image) => `./${posix.basename(image)}`);
  return `there is no picture ${show(path)}. ${didYouMean(url, beside, 'Put the file there, or correct its name.')}`;
}

/** A picture is what its name says, is not too large for a phone, and does not say where it was taken. */
export const checkImageFiles = ({ images, files, show }: Content): FileIssue[] =>
  [...images].flatMap((path) =>
    aboutFile(show(path), fileIssue(files.get(path)?.() ?? Buffer.alloc(0), posix.extname(path).toLowerCase())),
  );

function fileIssue(bytes: Buffer, ending: string): string | undefined {
  const own = tagsOf(bytes);
  if (own.file?.FileType?.value !== ending.slice(1).replace('jpg', 'jpeg') || bytes.length < 40)
    return `is not the picture that its name says. Open it in a program for pictures and export it again as ${ending}; a new name alone does not change it.`;
  if (bytes.length > largest)
    return `has ${bytes.length} bytes, and ${largest} are the most for a picture. Make it smaller: 1600 pixels wide is enough.`;
  const tags = [own, ...innerJpegs(bytes).map(tagsOf)].flatMap(({ exif, gps, xmp, iptc }) =>
    [exif, gps, xmp, iptc].flatMap((group) => Object.entries(group ?? {})),
  );
  const texts = [...tags.map(([name]) => name), bytes.toString('latin1'), packedXmp(bytes)];
  const told = tags.filter(([name]) => /description|comment|caption|title|headline|subject/i.test(name));
  if (!texts.some((text) => place.test(text)) && !told.some(([, value]) => isHomeAddress(String(Object(value).description)))) return;
  return 'holds the place where it was taken (GPS), or an address, which can show where somebody lives. Take it out and put the file here anew. Windows: right-click, Properties, Details, "Remove properties and personal information". Mac: Preview, Tools, Show Inspector, GPS, "Remove location info". Phone: share the photo without its location. If it is refused again, put a screenshot of it here.';
}

/** What names a place: of a photograph by numbers or by its street, and of the short film that phones put behind it. */
const place =
  /(^|GPS|GPSDest)L(at|ong)itude(?!Ref)|GPSAreaInformation|^(Sub-location|Location(Created|Shown)?|City)$|photoshop:City(?!="")|\xa9xyz|location\.ISO6709/;

/** Each JPEG inside of a picture: phones put a second one behind the first, with all that it says of itself. */
function innerJpegs(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = bytes.indexOf('FFD8FF', 1, 'hex'); at > 0; at = bytes.indexOf('FFD8FF', at + 1, 'hex')) parts.push(bytes.subarray(at));
  return parts;
}

/** What a picture says of itself; nothing of what is none. */
function tagsOf(bytes: Buffer): Partial<ExifReader.ExpandedTags> {
  try {
    return ExifReader.load(bytes, { expanded: true });
  } catch {
    return {};
  }
}

/** The XMP data of a PNG, if they are packed: ExifReader reads only others. */
function packedXmp(bytes: Buffer): string {
  const { 0: name = '', index = 0 } = /XML:com\.adobe\.xmp[\0\x01]+/.exec(bytes.toString('latin1')) ?? {};
  try {
    return inflateSync(bytes.subarray(index + name.length), { maxOutputLength: 1_000_000 }).toString('latin1');
  } catch {
    return '';
  }
}
