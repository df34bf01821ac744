import type { Shown } from './score.ts';

// Between spaces, so that one text holds another only at whole words.
const spaced = (text: string) =>
  ` ${(
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')} `;

/**
 * The words that may never be shown: those of the `typed` lists that stand on no page, and the phrases whose words stand
 * nowhere in that order.
 * @param pages the texts of all pages
 */
export function hiddenWords(typed: string[], pages: string[]): string[] {
  const said = pages.map(spaced);
  const candidates = typed.map(spaced).flatMap((phrase) => [phrase, ...phrase.trim().split(' ').map(spaced)]);
  const unsaid = candidates.filter((words) => words.trim() && !said.some((page) => page.includes(words)));
  return [...new Set(unsaid.map((words) => words.trim()))].sort();
}

/** The hidden words that a reader is shown. The reader's own words in a suggestion are not counted: the site tells no news. */
export function shownHiddenWords(hidden: string[], q: string, { resultsText, suggestion }: Shown): string[] {
  const own = spaced(q);
  // A bar for each of them keeps the words on both its sides apart.
  const foreign = (line: string) => line.replace(/\S+/g, (word) => (own.includes(` ${word} `) ? '|' : word));
  // Line by line: the end of a heading and the start of the next text are no phrase.
  const lines = [...resultsText.split('\n').map(spaced), ...suggestion.split('\n').map(spaced).map(foreign)];
  return hidden.filter((words) => lines.some((line) => line.includes(` ${words} `)));
}
