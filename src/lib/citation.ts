import type { Study } from '../schemas/study.ts';

/** A person or a body, as CSL-JSON has it. */
export type Name = { family: string; given?: string; suffix?: string } | { literal: string };

/** "Kinane C" and "Smith J Jr" are persons, and so is "Bergström". A body is one only where the record says so. */
export const namesOf = ({ authors, bodies }: Study): Name[] =>
  authors.map((author) => {
    if (bodies.includes(author)) return { literal: author };
    const [, family, given, suffix] = /^(.+?),? ((?:\p{Lu}\.?[ -]?){1,4}?)(?: (Jr|Sr|I{2,3}|IV|2nd|3rd|\dth)\.?)?$/u.exec(author) ?? [];
    return family && given ? { family, given, ...(suffix && { suffix }) } : { family: author };
  });

/** The first author, or else the journal. */
const firstOf = (study: Study): string => {
  const [first] = namesOf(study);
  return first ? ('family' in first ? first.family : first.literal) : study.journal;
};

/** A study in a link: "Kinane 2022". */
export const studyLabel = (study: Study): string => `${firstOf(study)} ${study.year}`;

/** A full citation, as in a list of references, without the DOI. */
export function citation({ authors, others, title, journal, year, volume, issue, pages, registration }: Study): string {
  const number = `${volume ?? ''}${issue ? `(${issue})` : ''}`;
  const place = [number, pages].filter(Boolean).join(':');
  const published = `${journal} ${year}${place && `; ${place}`}`;
  return [[...authors, ...(others ? ['and others'] : [])].join(', '), title, published, registration && `Registered as ${registration}`]
    .filter((part) => part)
    .map((part) => (/[.?!]$/.test(part!) ? part : `${part}.`))
    .join(' ');
}

/** The address of a DOI. Old ones hold < and >, which no address may. */
export const doiHref = (doi: string): string => `https://doi.org/${encodeURI(doi).replace(/[?#]/g, encodeURIComponent)}`;

/** Where a study can be read: its DOI, else its web address, else the registry. */
export function studyHref({ doi, url, registration }: Study): string | undefined {
  if (doi) return doiHref(doi);
  return url ?? (registration && `https://www.isrctn.com/${registration}`);
}
