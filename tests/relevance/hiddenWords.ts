import { globSync, readFileSync } from 'node:fs';
import { parse as parseHtml } from 'node-html-parser';
import { parse } from 'yaml';

// Words that people type are for the search alone. Some are slips, some are slang that would hurt: no reader is shown one.

// Between spaces, so that one text holds another only at whole words.
const spaced = (text: string) =>
  ` ${(
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')} `;

/** Every word and phrase of the `typed` lists of content/. */
export const typedWords = (): string[] =>
  ['contact', 'glossary/[!_]*'].flatMap((name) =>
    globSync(`content/${name}.yaml`).flatMap((file) => ((parse(readFileSync(file, 'utf8')).typed ?? []) as unknown[]).map(String)),
  );

/** The words that a page shows, with its title and its description. */
export function shownText(html: string): string {
  const page = parseHtml(html, { blockTextElements: { script: false, style: false, noscript: false } });
  for (const element of page.querySelectorAll('[hidden], template')) element.remove();
  const description = page.querySelector('meta[name=description]')?.getAttribute('content') ?? '';
  // Letter by letter, so that a word with a mark-up inside stays one, and once more with each block apart.
  return [description, page.textContent, page.structuredText].join(' ');
}

/** The typed words that stand on no page, and the phrases whose words stand nowhere in that order. */
export function hiddenWords(typed: string[], pages: string[]): string[] {
  const said = pages.map(spaced);
  const candidates = typed.map(spaced).flatMap((phrase) => [phrase, ...phrase.trim().split(' ').map(spaced)]);
  const unsaid = candidates.filter((words) => words.trim() && !said.some((page) => page.includes(words)));
  return [...new Set(unsaid.map((words) => words.trim()))].sort();
}

/**
 * The hidden words that are shown.
 * @param own what the reader typed: a suggestion may repeat it
 */
export function shownHiddenWords(
  hidden: string[],
  { resultsText, suggestion }: { resultsText: string; suggestion: string },
  own = '',
): string[] {
  const typed = spaced(own);
  // A bar for each of the reader's words keeps the words on both its sides apart.
  const foreign = (line: string) => line.replace(/\S+/g, (word) => (typed.includes(` ${word} `) ? '|' : word));
  // Line by line: the end of a heading and the start of the next text are no phrase.
  const lines = [...resultsText.split('\n').map(spaced), ...suggestion.split('\n').map(spaced).map(foreign)];
  return hidden.filter((words) => lines.some((line) => line.includes(` ${words} `)));
}
