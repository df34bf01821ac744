/** Numbers from 0 up to 1, the same row for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const starts = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'dr',
  'f',
  'fl',
  'g',
  'gr',
  'h',
  'j',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'r',
  's',
  'sh',
  'st',
  't',
  'th',
  'tr',
  'v',
  'w',
  'y',
];
const middles = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ee', 'oa', 'ou'];
const ends = ['', '', '', 'b', 'ck', 'd', 'g', 'l', 'll', 'm', 'n', 'nd', 'ng', 'p', 'r', 'rn', 's', 'st', 't', 'th'];

/** Words of real sentences that a rule of the content would stop, or that start a date, an address or a name. */
const kept =
  /^(?:cure[sd]?|prove[ns]?|proof|works?|unique(?:ly)?|leading|significan\w*|insignificant\w*|reduc\w+|admissions?|relapses?|thirds?|antipsychotics?|text(?:s|ing)?|psychos?|mad|mental|crazy|lost|sufferers?|going|go|goes|gone|went|first|country|confirmed|tbc|january|february|march|april|may|june|july|august|september|october|november|december|age[sd]?|http|https|www|couple|independent)$/;

export interface Words {
  /** The next word of running text, as often as its place in the list makes it. */
  common(): string;
  /** A word that no other call has given. */
  fresh(): string;
}

/** How many different words the text is made of, as in a shelf of books. */
const breadth = 50_000;

/**
 * Words in the proportions of prose: the site's own first, the most frequent first, then made-up ones that can be spoken. The word at place n
 * comes up 1/n as often as the first (Zipf's law).
 * @param prose the site's own text, whose words are used
 */
export function wordsLike(prose: string, random: () => number): Words {
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)]!;
  const counts = new Map<string, number>();
  for (const [word] of prose.toLowerCase().matchAll(/(?<![\w'-])[a-z]+(?![\w'-])/g))
    if (!kept.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const list = new Set([...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([word]) => word));
  const make = () => {
    for (;;) {
      const word = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(starts) + pick(middles) + pick(ends)).join('');
      if (word.length > 3 && word.length < 14 && !list.has(word) && !kept.test(word)) {
        list.add(word);
        return word;
      }
    }
  };
  while (list.size < breadth) make();

  const words = [...list];
  const sums = new Float64Array(words.length);
  words.forEach((_, place) => (sums[place] = (sums[place - 1] ?? 0) + 1 / (place + 1)));
  return {
    common() {
      const at = random() * sums[sums.length - 1]!;
      let [low, high] = [0, sums.length - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (sums[middle]! < at) low = middle + 1;
        else high = middle;
      }
      return words[low]!;
    },
    fresh: make,
  };
}
