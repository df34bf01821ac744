import { SaxesParser } from 'saxes';
import { placeAt } from '../../../src/reader/encoding.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { explainBroken } from './svgParts.ts';

export interface Attribute {
  /** As written: xlink:href */
  name: string;
  /** What a colon in the name stands for; empty for a name without one. */
  uri: string;
  /** The name behind the colon. */
  local: string;
  value: string;
  /** The offset in the text at which it stands. */
  at: number;
}

/** A part of a drawing, with what it holds. */
export interface Part {
  name: string;
  uri: string;
  attributes: Attribute[];
  parent: Part | undefined;
  parts: Part[];
  words: string;
  /** How many parts it stands in. */
  depth: number;
  at: number;
}

/** The value of an attribute without a colon in its name. */
export const valueOf = ({ attributes }: Part, name: string): string | undefined => attributes.find((each) => each.name === name)?.value;

/** Every part of a drawing, in the order of the text; the first is the root. Reading stops where the text is no XML. */
export function readParts(text: string): { parts: Part[]; findings: Finding[] } {
  const parts: Part[] = [];
  const findings: Finding[] = [];
  const places = new Map<string, number>();
  const parser = new SaxesParser({ xmlns: true });
  let start = 0;
  let open: Part | undefined;
  const say = (at: number, message: string) => void findings.push({ ...placeAt(text, Math.max(at, 0)), message });
  const last = (sign: string) => text.lastIndexOf(sign, parser.position - 1);

  parser.on('xmldecl', ({ version, encoding = 'UTF-8' }) => {
    // In another encoding a browser would read another text than this program.
    if (version !== '1.0' || !/^utf-8$/i.test(encoding))
      say(0, 'the first line must be <?xml version="1.0" encoding="UTF-8"?>, or left out.');
  });
  parser.on('doctype', () => say(text.indexOf('<!DOCTYPE'), 'a drawing needs no DOCTYPE. Take all from <!DOCTYPE to its last > away.'));
  parser.on('processinginstruction', ({ target }) => say(last('<?'), `<?${target} ... ?> is not allowed in a drawing. Take it away.`));
  parser.on('comment', () => say(last('<!--'), 'a note between <!-- and --> would be published with the drawing. Take it away.'));
  parser.on('cdata', () => say(last('<![CDATA['), 'CDATA is not allowed in a drawing. Write the words themselves, with &lt; for <.'));
  parser.on('text', (words) => void (open && (open.words += words)));
  parser.on('opentagstart', () => {
    start = last('<');
    places.clear();
  });
  parser.on('attribute', ({ name }) => {
    const quote = parser.position - 1;
    places.set(name, text.lastIndexOf(name, text.lastIndexOf(text.charAt(quote), quote - 1)));
  });
  parser.on('opentag', ({ name, uri, attributes }) => {
    const part: Part = {
      name,
      uri,
      attributes: Object.values(attributes).map((each) => ({ ...each, at: places.get(each.name) ?? start })),
      parent: open,
      parts: [],
      words: '',
      depth: open ? open.depth + 1 : 0,
      at: start,
    };
    parts.push(part);
    open?.parts.push(part);
    open = part;
  });
  parser.on('closetag', () => void (open = open?.parent));

  // The parser reads on from a lone & to the end of the text, and would tell of something else there.
  const lone = /&(?!(?:[a-z]+|#\d+|#x[0-9a-f]+);)/i.exec(text);
  if (lone) {
    say(lone.index, 'the character & cannot stand alone in a drawing. Write &amp;');
    return { parts, findings };
  }
  try {
    parser.write(text).close();
  } catch (error) {
    const [, wrong] = /^\d+:\d+: (.*)$/s.exec(error instanceof Error ? error.message : '') ?? [];
    if (wrong === undefined) throw error;
    const at = wrong.startsWith('unclosed') ? open?.at : /entity/.test(wrong) ? last('&') : undefined;
    say(at ?? Math.min(parser.position, text.length) - 1, explainBroken(wrong));
  }
  return { parts, findings };
}
