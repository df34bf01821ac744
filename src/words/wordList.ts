import type { Element } from 'hast';
import { element } from './tree.ts';

/**
 * The terms of a page with their meanings: w1 the first, with the way back to r1, where it was first used. The search passes over
 * it: a page is to be found by what it tells, and not by words that only explain.
 */
export const wordList = (words: readonly { term: string; meaning: string }[]): Element =>
  element(
    'section',
    { dataPagefindIgnore: '' },
    element('h2', {}, 'Words on this page'),
    element(
      'dl',
      { className: ['terms'] },
      ...words.map(({ term, meaning }, i) =>
        element(
          'div',
          { id: `w${i + 1}` },
          element('dt', {}, element('a', { href: `#r${i + 1}`, ariaLabel: `${term}: back to the text` }, term)),
          ' ',
          element('dd', {}, meaning),
        ),
      ),
    ),
    element('p', {}, element('a', { href: '/glossary/' }, 'All words in the glossary')),
  );
