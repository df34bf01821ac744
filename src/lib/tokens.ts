/** Words that stand in most questions and lead to no page. */
export const stopWords =
  `a about after again all also am an and any anyone are as at be because been before being but by can could did do does doing dont doesnt didnt cant couldnt isnt arent wasnt for
  from get gets getting got had has have having he her here him his how i if im in into is it its just like me more my no not of on one or
  our out over please really shall she should so some someone than that the their them then there these they this those to too up us very
  want wants was we were what whats when where which while who whos why will with would wat you your`
    .split(/\s+/)
    .filter(Boolean);

const stopSet = new Set(stopWords);

/**
 * What was typed, as the index would have it: small letters, no accents, no signs that cannot be seen, no apostrophes (don't, dont) and
 * none of the marks that part words (peer-support, 24/7). The signs of a few words are kept as a person means them: a&e.
 */
export function tokenize(typed: string): string[] {
  return typed
    .toWellFormed()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/\ba ?& ?e\b/g, 'ae')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** The words that can tell pages apart; all of them if there is no other. */
export function tellingWords(words: string[]): string[] {
  const telling = [...new Set(words)].filter((word) => !stopSet.has(word));
  return telling.length > 0 ? telling : [...new Set(words)];
}

/** What is left of a word without the endings of English: study and studies, decide and deciding are alike. */
export const stemOf = (word: string): string =>
  word.length > 4 ? word.replace(/(ies|ings?|ed|es|s|e|y|ly)$/, '') : word.replace(/s$/, '');

export const isStopWord = (word: string): boolean => stopSet.has(word);
