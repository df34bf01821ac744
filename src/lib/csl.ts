import type { Study } from '../schemas/study.ts';
import { namesOf, studyHref } from './citation.ts';

/**
 * A study as an item of CSL-JSON. It says no more than the study's record: of the date only the year, and a note on what was not seen.
 * The number of an article is its page. https://docs.citationstyles.org/en/stable/specification.html
 */
export function cslItem(id: string, study: Study) {
  const { authors, others, title, year, journal, volume, issue, pages, doi, registration } = study;
  // CSL's type for a preprint is `article`.
  const preprint = /rxiv/i.test(journal);
  const note = [
    registration && `Registered as ${registration}.`,
    (others || authors.length === 0) && 'Not all of its authors were seen: complete them from the source.',
    !title && 'Its title was not seen: complete it from the source.',
  ];
  const item = {
    id,
    type: preprint ? 'article' : 'article-journal',
    title,
    author: authors.length > 0 ? namesOf(study) : undefined,
    issued: { 'date-parts': [[year]] },
    [preprint ? 'publisher' : 'container-title']: journal,
    volume,
    issue,
    page: pages,
    DOI: doi,
    URL: doi ? undefined : studyHref(study),
    note: note.filter(Boolean).join(' ') || undefined,
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}
