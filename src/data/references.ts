import { citation, doiHref, shortCitation, studyHref } from '../lib/citation.ts';
import { listStudies } from './studies.ts';

/** A study as a reader cites it. */
export interface Reference {
  id: string;
  /** The study in words. */
  words: string;
  /** Where it can be read. */
  href: string | undefined;
  /** The words of that link: the DOI, or that none was seen. */
  label: string;
}

/** Every study as a reader cites it: those of the Kent pilot first. */
export async function listReferences(): Promise<Reference[]> {
  const studies = await listStudies();
  return studies
    .sort((a, b) => Number(b.data.ours) - Number(a.data.ours))
    .map(({ id, data }) => ({
      id,
      words: citation(data),
      href: studyHref(data),
      label: data.doi ? doiHref(data.doi) : `Page about ${shortCitation(data)}; no DOI seen`,
    }));
}
