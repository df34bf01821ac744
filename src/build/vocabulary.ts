import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Vocabulary } from '../search/vocabulary.ts';
import { wordsOf } from '../search/words.ts';

/** What Pagefind puts before the JSON of a fragment. */
const signature = 'pagefind_dcd';

/** Fields of the index that no reader is shown. */
interface Fragment {
  content: string;
  meta: { title: string; typed?: string; alsoTyped?: string };
}

/**
 * Writes the words of a built search index beside it, for putting slips right: those that readers can be shown, the most frequent first,
 * and those that are only typed. Words shorter than four letters and numbers are nobody's correction, but must be known.
 */
export function writeVocabulary(index: string): void {
  const shown = new Map<string, number>();
  const typed = new Set<string>();
  for (const file of globSync('fragment/*.pf_fragment', { cwd: index }).toSorted()) {
    const text = gunzipSync(readFileSync(join(index, file))).toString('utf8');
    const { content, meta }: Fragment = JSON.parse(text.slice(text.indexOf(signature) + signature.length));
    for (const word of wordsOf(`${meta.title} ${content}`)) shown.set(word, (shown.get(word) ?? 0) + 1);
    for (const word of wordsOf(`${meta.typed ?? ''} ${meta.alsoTyped ?? ''}`)) typed.add(word);
  }
  const byFrequency = [...shown].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([word]) => word);
  const hidden = [...typed].filter((word) => !shown.has(word)).toSorted();
  const vocabulary: Vocabulary = { shown: byFrequency.join(' '), hidden: hidden.join(' ') };
  writeFileSync(join(index, 'vocabulary.json'), JSON.stringify(vocabulary));
}
