import { brotliCompressSync } from 'node:zlib';
import type { Content } from '../../../src/reader/content.ts';
import { placeAt, readText } from '../../../src/reader/encoding.ts';
import { type Fault, type Finding, inFile } from '../../../src/reader/issue.ts';
import { again, attributes, declared, functions, instead, names, prefixed, referring, size, svg, wordsOnly } from './svgParts.ts';
import { judgeReferences } from './svgReferences.ts';
import { type Attribute, type Part, readParts, valueOf } from './svgTree.ts';

/** How many bytes a drawing may have compressed (brotli), and as it is; and how deep its parts may stand inside each other. */
const [small, short, deep] = [3_000, 30_000, 30];
/** After so many faults of one drawing the rest is left for the next run. */
const most = 20;

/**
 * A drawing is made of parts and attributes of a list. An SVG is a program like a web page: opened by itself it could run scripts in
 * the name of this site and fetch from others, so whatever is not known to be harmless is refused.
 */
export function judgeSvg(content: Content): Fault[] {
  const drawings = content.others.filter(({ file }) => file.endsWith('.svg') && !file.endsWith('/_template.svg'));
  return drawings.flatMap(({ file, text }) => inFile(file, judgeDrawing(text, pictures)));
}

/** What drawings of one kind may be made of, and what to do with one that is too large. */
export interface Kind {
  judgePart: (part: Part) => string | undefined;
  judgeAttribute: (attribute: Attribute, part: Part) => string | undefined;
  smaller: string;
}

const pictures: Kind = { judgePart, judgeAttribute, smaller: 'Draw less in it, or put it here as a picture that ends in .png.' };

export const judgeDrawing = (text: string, kind: Kind): Finding[] => findingsOf(text, kind).slice(0, most);

function findingsOf(text: string, kind: Kind): Finding[] {
  const large = judgeSize(text, kind.smaller);
  if (large) return [{ line: 1, column: 1, message: large }];
  const lost = text.indexOf('\uFFFD');
  if (lost >= 0) return [{ ...placeAt(text, lost), message: 'the drawing is not saved as UTF-8. Save it with the encoding "UTF-8".' }];
  const { findings: hidden } = readText(Buffer.from(text));
  if (hidden.length > 0) return hidden;

  const { parts, findings } = readParts(text);
  const found: { at: number; message: string | undefined }[] = [];
  const refused = new Set<Part>();
  for (const part of parts) {
    const message = part.parent ? kind.judgePart(part) : judgeRoot(part);
    // What stands in a part that must go goes with it.
    const refuse = part.parent ? message : part.name !== 'svg' || part.uri !== svg;
    if (refuse || (part.parent && refused.has(part.parent))) refused.add(part);
    if (message && !(part.parent && refused.has(part.parent))) found.push({ at: part.at, message });
    if (refused.has(part)) continue;
    part.attributes = part.attributes.filter((each) => {
      const wrong = kind.judgeAttribute(each, part);
      if (wrong) found.push({ at: each.at, message: wrong });
      return !wrong;
    });
  }
  found.push(...judgeReferences(parts.filter((part) => !refused.has(part))));
  // Whether the title is missing is not known of a drawing that could not be read to its end.
  if (parts[0] && !refused.has(parts[0]) && findings.length === 0) found.push({ at: parts[0].at, message: judgeTitle(parts[0]) });
  return [...findings, ...found.flatMap(({ at, message }) => (message ? [{ ...placeAt(text, at), message }] : []))];
}

function judgeSize(text: string, smaller: string): string | undefined {
  const tell = (bytes: number, when: string, limit: number) =>
    `the drawing has ${bytes} bytes${when}, and ${limit} are the most. ${smaller}`;
  const bytes = Buffer.byteLength(text);
  if (bytes > short) return tell(bytes, '', short);
  // Packing is slow, and makes nothing larger.
  if (bytes <= small) return;
  const packed = brotliCompressSync(text).length;
  return packed > small ? tell(packed, ' when it is compressed (brotli)', small) : undefined;
}

function judgeRoot(root: Part): string | undefined {
  if (root.name !== 'svg' || root.uri !== svg) return `a drawing starts with <svg xmlns="${svg}" viewBox="0 0 100 100">.`;
  // Without it the build does not know the shape of the drawing, and stops.
  if (size.test(valueOf(root, 'viewBox') ?? '')) return;
  return 'the drawing does not say how large it is. Write four numbers with one space between them: <svg viewBox="0 0 100 100" ...>';
}

function judgeTitle(root: Part): string | undefined {
  if (valueOf(root, 'role') === 'presentation' || valueOf(root, 'aria-hidden') === 'true') return;
  const [first] = root.parts;
  if (first?.name === 'title' && first.words.trim() !== '') return;
  return 'the drawing does not say what it shows. Write it as the first thing inside <svg>: <title>A table with six chairs</title>';
}

export function judgePart({ name, uri, parent, depth }: Part): string | undefined {
  if (uri !== svg || !names.has(name)) return `<${name}> is not allowed in a drawing. ${instead.get(name) ?? again}`;
  if (parent && wordsOnly.has(parent.name)) return `<${parent.name}> holds words alone. Take <${name}> out of it.`;
  return depth < deep ? undefined : `more than ${deep} parts stand inside each other here. Ungroup them in your drawing program.`;
}

export function judgeAttribute({ name, uri, local, value }: Attribute, part: Part): string | undefined {
  if (name === 'xmlns' || name.startsWith('xmlns:'))
    return declared.has(value) ? undefined : `${name} is a note of the program that made the drawing. ${again}`;
  if (/^on/i.test(name)) return `${name} would run a program, and a drawing runs nothing. Take it away.`;
  if (name === 'style') return 'style is not allowed in a drawing. Write each of its words as an attribute: fill="#005eb8" stroke="none"';
  if (uri === '' && name !== 'href' ? !attributes.has(name) : !prefixed.has(`${uri} ${local}`))
    return `${name} is not allowed on <${part.name}> in a drawing. ${again}`;
  if (local === 'href' && !referring.has(part.name)) return `${name} is not allowed on <${part.name}> in a drawing. Take it away.`;
  if (local === 'href' && !/^#[\w.-]+$/.test(value))
    return `${name} leads out of the drawing. It may only name a part of the same file: href="#chair"`;
  if (/url\(\s*['"]?(?!['"]?#[\w.-]+['"]?\s*\))/i.test(value))
    return `${name} fetches from outside of the drawing. It may only name a part of the same file: ${name}="url(#shade)"`;
  const odd = [...value.matchAll(/([^\s(),;:]*)\(|\\/g)].find(([, called = '']) => !functions.has(called));
  return odd && `${name} holds ${odd[0]}, which is not allowed in a drawing. Write a plain value, such as a number or a colour.`;
}
