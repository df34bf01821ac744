import { type Entry, rawField } from '../../../src/reader/content.ts';
import type { Issue } from '../../../src/reader/issue.ts';

/** The words of a text without articles, hyphens and the endings of a plural and of -er, -ing, -ed: carers, caring and cared are one word. */
const wordsOf = (text: string): string[] =>
  [...text.toLowerCase().matchAll(/\p{L}+/gu)]
    .map(([word]) => word.replace(/(?<=\p{L}{3})(?:ing|(?<!e)(?:ers?|ed|es)|al|ies|[sye])+$/u, ''))
    .filter((word) => !['a', 'an', 'the'].includes(word));

/** A term explained with itself explains nothing: whoever did not know the word meets it again. Part of a name (Mental Health Trust) it may be. */
export function checkMeaning(entry: Entry): Issue[] {
  const [term, meaning, shown] = ['term', 'meaning', 'shown'].map((field) => rawField(entry, field));
  if (entry.collection !== 'glossary' || typeof term !== 'string' || typeof meaning !== 'string' || shown === false) return [];
  const named = ` ${wordsOf(term).join(' ')} `;
  const plain = meaning.replace(/(?<=\s)\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}]+)+/gu, '');
  if (named.trim() === '' || !` ${wordsOf(/\p{Lu}/u.test(term) ? meaning : plain).join(' ')} `.includes(named)) return [];
  const message = `explains "${term}" by the same word: who does not know the one does not know the other. Say it in other words, as "carer" is explained by "someone who looks after a relative or friend".`;
  return [{ ...entry.fields!.positionOf(['meaning']), field: 'meaning', message }];
}
