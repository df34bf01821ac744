import { citation, doiHref, shortCitation, studyHref } from '../lib/citation.ts';
import { listStudies } from './studies.ts';

export interface Reference {
  id: string;
  citation: string;
  /** Where the study can be read. */
  href: string | undefined;
  /** The text of that link: the address of the DOI, or that none was seen. */
  label: string;
}

/** Every study, those of the Kent pilot first. */
export async function listReferences(): Promise<Reference[]> {
  const studies = await listStudies();
  return studies
    .sort((a, b) => Number(b.data.ours) - Number(a.data.ours))
    .map(({ id, data }) => ({
      id,
      citation: citation(data),
      href: studyHref(data),
      label: data.doi ? doiHref(data.doi) : `Page about ${shortCitation(data)}; no DOI seen`,
    }));
}
