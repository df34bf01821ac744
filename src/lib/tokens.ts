/** Words that most questions have and that lead to no page. */
export const stopWords =
  `a about after again all also am an and any anyone are as at be because been before being but by can could did do does doing dont doesnt didnt cant couldnt isnt arent wasnt for
  from get gets getting got had has have having he her here him his how i if im in into is it its just like me more my no not of on one or
  our out over please really shall she should so some someone than that the their them then there these they this those to too up us very
  want wants was we were what whats when where which while who whos why will with would wat you your`
    .split(/\s+/)
    .filter(Boolean);

const stopSet = new Set(stopWords);

/**
 * Splits text into words as the search compares them: small letters, no accents, no invisible characters, no apostrophes (don't, dont);
 * all other marks separate words (peer-support, 24/7). "A & E" is one word, ae.
 */
export function tokenize(text: string): string[] {
  return text
    .toWellFormed()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/\ba ?& ?e\b/g, 'ae')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** The words without stop words, each once; all words if there are only stop words. */
export function keywordsOf(words: string[]): string[] {
  const all = [...new Set(words)];
  const keywords = all.filter((word) => !stopSet.has(word));
  return keywords.length > 0 ? keywords : all;
}

/** A word without its English ending, so that study and studies, or decide and deciding, are equal. */
export const stemOf = (word: string): string =>
  word.length > 4 ? word.replace(/(ies|ings?|ed|es|s|e|y|ly)$/, '') : word.replace(/s$/, '');

export const isStopWord = (word: string): boolean => stopSet.has(word);
