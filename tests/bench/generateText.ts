import type { Words } from './generateWords.ts';

/** Text of one language, made up. */
export interface Prose {
  /** A whole number from one up to another, both possible. */
  between(from: number, to: number): number;
  oneOf<Item>(from: readonly Item[]): Item;
  /** Words that are nobody's title yet, in sentence case. */
  title(most: number): string;
  /** Such words as the name of a file. */
  slug(): string;
  sentence(): string;
  sentences(count: number): string;
  /** The body of a page: paragraphs, headings, lists and links, and now and then a part of the site. */
  body(words: number, links: readonly string[], parts?: readonly string[]): string;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Makes text of words. */
export function proseOf(words: Words, random: () => number): Prose {
  const between = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const oneOf = <Item>(from: readonly Item[]) => from[Math.floor(random() * from.length)]!;
  const some = (count: number) => Array.from({ length: count }, () => words.common());

  function sentence(): string {
    const said = some(between(6, 18));
    if (said.length > 11) said[5] += ',';
    return `${capital(said.join(' '))}${random() < 0.06 ? '?' : '.'}`;
  }
  const sentences = (count: number) => Array.from({ length: count }, sentence).join(' ');
  const title = (most: number) => {
    const said = capital([words.fresh(), ...some(between(1, 4)), words.fresh()].join(' '));
    return said.length > most ? capital(words.fresh()) : said;
  };

  function body(length: number, links: readonly string[], parts: readonly string[] = []): string {
    const link = () => `[${some(between(2, 4)).join(' ')}](${oneOf(links)})`;
    const paragraph = () => `${sentences(between(2, 4))}${random() < 0.4 ? ` See ${link()}.` : ''}`;
    const list = () => Array.from({ length: between(3, 6) }, () => `- ${some(between(4, 12)).join(' ')}`).join('\n');
    const blocks: string[] = [sentences(2)];
    let written = 25;
    while (written < length) {
      const block = random() < 0.2 ? list() : paragraph();
      if (blocks.length % 4 === 3) blocks.push(`## ${title(50)}`);
      blocks.push(block);
      if (parts.length > 0 && random() < 0.15) blocks.push(oneOf(parts));
      written += block.split(' ').length;
    }
    return `${blocks.join('\n\n')}\n`;
  }

  return {
    between,
    oneOf,
    title,
    slug: () => `${words.fresh()}-${words.fresh()}`,
    sentence,
    sentences,
    body,
  };
}
