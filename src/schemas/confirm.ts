import { z } from 'astro/zod';
import { day } from './day.ts';
import { line } from './text.ts';

/** Who can answer for the trust, in the order in which open items are listed. */
export const answerers = ['team', 'clinician', 'communications'] as const;

const item = z.strictObject({
  by: z.enum(answerers).describe('Who can answer: team, clinician or communications.'),
  what: line.describe('What must be confirmed, in one sentence.').meta({ prose: false }),
  answered: z
    .strictObject({
      on: day.describe('The day of the answer.'),
      role: line.describe('The role of the person who answered, never a name.'),
      evidence: line
        .describe('Where the answer can be read, for example "email of 1 December 2026, kept by communications".')
        .meta({ prose: false }),
    })
    .optional()
    .describe('The answer, once there is one.'),
});
type Item = z.infer<typeof item>;

/**
 * What somebody of the trust must confirm before the site goes live. An answer is added to the item: deleting the line is no answer.
 * A page in a draft lists its open items at its foot, and `publication: live` is refused while one is open.
 */
export const confirm = z
  .array(item)
  .min(1, 'is empty; name what must be confirmed, or take the field away')
  .optional()
  .describe('What the trust must still confirm. While the site is a draft, the page that owns it lists it at its foot.');

/** An item without an answer, and where it stands in its entry: the field `confirm`, or one inside, such as `lines, 2, confirm`. */
export interface OpenItem {
  by: Item['by'];
  what: string;
  path: PropertyKey[];
}

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The open items of an entry, those of its parts too. @param data its fields, valid or not */
export function openItems(data: unknown, path: PropertyKey[] = []): OpenItem[] {
  if (!isGroup(data)) return [];
  return Object.entries(data).flatMap(([name, value]) => {
    const here = [...path, Array.isArray(data) ? Number(name) : name];
    if (name !== 'confirm' || !Array.isArray(value)) return openItems(value, here);
    return value.flatMap((each: unknown, i) =>
      isGroup(each) && !each['answered'] ? [{ by: each['by'] as Item['by'], what: String(each['what']), path: [...here, i] }] : [],
    );
  });
}
