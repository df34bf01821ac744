import { type Entry, rawField } from '../../../src/reader/content.ts';
import type { Issue } from '../../../src/reader/issue.ts';

/** A word without the endings that make another form of it: carer, carers, caring and care are one word here. */
function stemOf(word: string): string {
  let stem = word.toLowerCase().replace(/['’]s?$/, '');
  for (let before = ''; before !== stem;) {
    before = stem;
    stem = stem.replace(/(?<=\p{L}{3})(?:ing|(?<!e)(?:ers?|ed|es)|al|ies|[sye])$/u, '');
  }
  return stem.replace(/(\p{L})\1$/u, '$1');
}

/** The words of a text. A hyphen joins as a space does: a peer-support worker is a peer support worker. */
const wordsOf = (text: string) => [...text.matchAll(/\p{L}+(?:['’]\p{L}+)?/gu)].map(([word]) => word);
const isCapital = (word = '') => /^\p{Lu}/u.test(word);

/**
 * The place among the words of a meaning where the whole term comes up, in any of its forms. One word of several may: a network
 * meeting is a meeting. A name may hold the word, too: the trust is a Partnership Trust.
 */
function foundIn(meaning: string[], term: string[]): number {
  const stems = meaning.map(stemOf);
  const isName = (at: number) => !term.some(isCapital) && isCapital(meaning[at]) && isCapital(meaning[at - 1]);
  return meaning.findIndex((_, at) => term.every((word, i) => stems[at + i] === stemOf(word)) && !isName(at));
}

/** A term explained with itself explains nothing: whoever did not know the word meets it again. */
export function checkMeaning(entry: Entry): Issue[] {
  const [term, meaning, shown] = ['term', 'meaning', 'shown'].map((field) => rawField(entry, field));
  if (entry.collection !== 'glossary' || typeof term !== 'string' || typeof meaning !== 'string' || shown === false) return [];
  const named = wordsOf(term).filter((word) => !['a', 'an', 'the'].includes(word.toLowerCase()));
  const words = wordsOf(meaning);
  const at = named.length > 0 ? foundIn(words, named) : -1;
  if (at < 0) return [];
  const found = words.slice(at, at + named.length).join(' ');
  const message = `explains "${term}" by "${found}": who does not know the one does not know the other. Say it in other words, as "carer" is explained by "someone who looks after a relative or friend".`;
  return [{ ...entry.fields!.positionOf(['meaning']), field: 'meaning', message }];
}
