/** Words that most questions have and that lead to no page. The index is a third smaller without them. */
export const stopWords =
  `a about after again all also am an and any anyone are as at be because been before being but by can could did do does doing dont doesnt didnt cant couldnt isnt arent wasnt for
  from get gets getting got had has have having he her here him his how i if im in into is it its just like me more my no not of on one or
  our out over please really shall she should so some someone than that the their them then there these they this those to too up us very
  want wants was we were what whats when where which while who whos why will with would wat you your`.split(/\s+/);

const stopSet = new Set(stopWords);

/** Letters that have a stroke or are two in one, which Unicode takes for letters of their own. */
const letters: Record<string, string> = { ł: 'l', đ: 'd', ð: 'd', ø: 'o', ħ: 'h', ŧ: 't', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' };

/** Text with one way to write each sign: ligatures, hyphens and apostrophes, no invisible characters, half pairs and trademark signs. */
export const plainText = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, ' ')
    .replace(/[\p{Cf}™®℠]/gu, '')
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\u2010\u2011]/g, '-')
    // Other signs that keyboards have for an apostrophe: one is a letter to Unicode, and one a space with an accent.
    .replace(/[´ʼ′]/g, "'");

/** Small letters without accents and apostrophes. "A & E" is one word, ae; 2.4m and 1,000 are 24m and 1000, as in Pagefind. */
const folded = (text: string): string =>
  plainText(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łđðøħŧıßæœþ]/g, (letter) => letters[letter]!)
    .replace(/['’‘`]/g, '')
    .replace(/\ba ?& ?e\b/g, 'ae')
    .replace(/(\d)[.,](?=\d)/g, '$1');

const split = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Splits text into words as the search compares them. Marks separate them: peer-support, 24/7. */
export const tokenize = (text: string): string[] => split(folded(text));

/** The compounds of a text, each as its parts. What people type is looked for in either form: peersupport and peer support, 247 and 24 7. */
export const compoundsOf = (text: string): string[][] =>
  folded(text)
    .split(/[\s—–,;()"“”…]+/)
    .map(split)
    .filter((parts) => parts.length > 1);

/** A telephone number as one word, without its country and its 0; undefined for what is none. */
export function numberOf(text: string): string | undefined {
  const digits = text.replace(/[\s()+-]/g, '');
  return /^\d{5,}$/.test(digits) ? digits.replace(/^(?:(?:00)?44)?0?/, '') : undefined;
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
