import type { Study } from '../schemas/study.ts';
import { type Name, authorsOf, studyHref, titleNotSeen } from './citation.ts';

/** The fields of CSL-JSON that a study fills. https://docs.citationstyles.org/en/stable/specification.html */
export interface CslItem {
  id: string;
  /** `article` is CSL's type for a preprint. */
  type: 'article-journal' | 'article' | 'webpage';
  title: string;
  author?: Name[];
  issued: { 'date-parts': [[number]] };
  'container-title'?: string;
  publisher?: string;
  volume?: string;
  issue?: string;
  page?: string;
  DOI?: string;
  URL?: string;
  note?: string;
}

/** Decides by the place of publication: an article, a preprint, or an entry in a registry. */
function typeOf({ journal, doi }: Study): CslItem['type'] {
  if (/rxiv|preprint|research square|\bOSF\b|\bSSRN\b/i.test(journal)) return 'article';
  return !doi && /registry|isrctn|repository/i.test(journal) ? 'webpage' : 'article-journal';
}

/**
 * A study as an item of CSL-JSON. It says no more than the study's record: of the date only the year, and a note on what was not seen as
 * printed. The number of an article is its page.
 */
export function cslItem(id: string, study: Study): CslItem {
  const { title, year, journal, volume, issue, pages, doi } = study;
  const type = typeOf(study);
  const { names } = authorsOf(study);
  const address = studyHref(study);
  const note = noteOn(type, study);
  return {
    id,
    type,
    title,
    ...(names.length > 0 && { author: names }),
    issued: { 'date-parts': [[year]] },
    ...(type === 'article' ? { publisher: journal } : { 'container-title': journal }),
    ...(volume && { volume }),
    ...(issue && { issue }),
    ...(pages && { page: pages }),
    ...(doi ? { DOI: doi } : address && { URL: address }),
    ...(note && { note }),
  };
}

function noteOn(type: CslItem['type'], study: Study): string {
  const { names, others } = authorsOf(study);
  return [
    type === 'article' && 'Preprint.',
    study.registration && `Registered as ${study.registration}.`,
    (others || names.length === 0) && 'Not all of its authors were seen: complete them from the source.',
    titleNotSeen(study) && 'Its title was not seen: the words in square brackets describe it.',
  ]
    .filter(Boolean)
    .join(' ');
}
