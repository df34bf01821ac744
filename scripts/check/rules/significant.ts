import type { Entry } from '../../../src/reader/content.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { isPilotPage } from './pilotPages.ts';
import { piecesOf, sentenceAt } from './prose.ts';

/** "Significant others" are people. */
const word = /\b(?:in)?significan(?:t|tly|ce)\b(?! others?\b)/gi;
const quoted = /"[^"]*"|“[^”]*”|‘[^’]*’|(?<!\w)'[^']*'(?!\w)/g;
const authors = /\bauthors?\b/i;
/** Words of the study's own, as printed. */
const asPrinted = /^(?:title|journal|authors, number \d+|figures, number \d+, printed)$/;

/**
 * In statistics the word is about chance; to most readers it means large, or that it matters. It stands here as the authors' word alone:
 * in quotes, or in a sentence that says that they say so.
 */
export function judgeSignificant(entry: Entry): Finding[] {
  if (!isPilotPage(entry) && entry.collection !== 'results' && entry.collection !== 'studies') return [];
  return piecesOf(entry).flatMap(({ text, lead, field, placeOf }) => {
    if (entry.collection === 'studies' && asPrinted.test(field ?? '')) return [];
    const quotes = [...text.matchAll(quoted)].map(({ 0: words, index }) => ({ from: index, to: index + words.length }));
    return [...text.matchAll(word)]
      .filter(({ index }) => !quotes.some(({ from, to }) => index > from && index < to))
      .filter(({ index }) => !authors.test(sentenceAt(text, index)) && !authors.test(lead))
      .map(({ 0: found, index }) => ({
        ...placeOf(index),
        ...(field && { field }),
        message: `"${found}" is about chance, and reads as large. Put it in quotes as the authors' word, write "the authors say" in the same sentence, or say what was seen.`,
      }));
  });
}
