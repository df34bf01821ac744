import { atField, type Content, entriesOf, type Entry } from '../../../src/reader/content.ts';
import type { Issue } from '../../../src/reader/issue.ts';
import { openItems } from '../../../src/schemas/confirm.ts';

/** Nothing goes live that the trust has not confirmed. A draft says on its pages what is open. */
export function checkConfirmed(entry: Entry, content: Content): Issue[] {
  if (entriesOf(content, 'site')[0]?.data?.publication !== 'live') return [];
  return openItems(entry.fields?.value).flatMap(({ path, by, what }) => {
    const answer = 'answered: { on: 2026-12-01, role: consultant psychiatrist, evidence: where the answer can be read }';
    const message = `"${what}" has no answer yet, and the site is to go live. Ask who can answer (${by}), then add to it: ${answer}. Until then ${content.show('site.yaml')} says publication: draft.`;
    return atField(entry, [...path, 'what'], message);
  });
}
