import type { Entry } from '../rules/content.ts';
import { mayBeRead } from '../schemas/story.ts';
import type { Passage } from './passages.ts';

/** Whether a file lies where stories are kept, whatever it is. */
export const isOfStories = (path: string): boolean => path.startsWith('stories/');

/**
 * Whether the words of a story may be repeated: only while the public may read it. A summary is one more copy, which nobody thinks of when
 * consent ends; so what cannot be understood, and what is no story, stays where it is as well.
 * @param entry the story before or after the change
 */
export const mayBeRepeated = (entry: Entry | undefined, today: string): boolean =>
  entry?.data !== undefined && 'consent' in entry.data && mayBeRead(entry.data, today);

/** The fields that say what may be shown and when, and the only values in them that name nobody. */
const terms = /^(consent(, \w+)?|draft|told|checked|due|taken(, on)?)$/;
const plainValue = /^(\d{4}-\d\d-\d\d|true|false|given|withdrawn|agreed|none|ODS-20\d\d-\d{3})$/;

/** What may be said of a passage of a story whose words may not be repeated; nothing for its words. */
export function withoutWords({ field, ...passage }: Passage): Passage | undefined {
  if (field === undefined || !terms.test(field)) return;
  return plainValue.test(passage.words) ? { ...passage, field } : { ...passage, field, words: 'not repeated here' };
}
