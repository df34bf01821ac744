import { citation, doiHref, shortCitation, studyHref } from '../lib/citation.ts';
import { type DataFile, listDataFiles } from './dataFiles.ts';
import { listStudies } from './studies.ts';

/** A study as a reader cites it. */
export interface Citation {
  id: string;
  /** The study in words. */
  words: string;
  /** Where it can be read. */
  href: string | undefined;
  /** The words of that link: the DOI, or that none was seen. */
  label: string;
  ours: boolean;
  files: DataFile[];
}

/** Every study as a reader cites it, with its files for reference programs: those of the Kent pilot first. */
export async function listCitations(): Promise<Citation[]> {
  const files = await listDataFiles();
  const citations = (await listStudies()).map(({ id, data }) => ({
    id,
    words: citation(data),
    href: studyHref(data),
    label: data.doi ? doiHref(data.doi) : `Page about ${shortCitation(data)}; no DOI seen`,
    ours: data.ours,
    files: files.filter(({ name }) => name === `${id}.bib` || name === `${id}.ris`),
  }));
  return citations.sort((a, b) => Number(b.ours) - Number(a.ours));
}
