import type { Figure, Study } from '../schemas/study.ts';

/** A person or an organisation, as CSL-JSON has it. */
export type Name = { family: string; given?: string } | { literal: string };

export interface Authors {
  names: Name[];
  /** Whether there are more authors, whose names we have not seen. */
  others: boolean;
}

const andOthers = / (and others|et al\.?)$/;
const ourOwnWords = /^\[.*\]$/;

/** Reads the authors of a record: "Kinane C", "Buus N and others". Our own words in square brackets name nobody. */
export function authorsOf({ authors }: Study): Authors {
  return {
    names: authors.filter((author) => !ourOwnWords.test(author)).map(nameOf),
    others: authors.some((author) => andOthers.test(author)),
  };
}

/** "Kinane C" is a person, and so is "Buus and others"; "University College London" is an organisation. */
function nameOf(author: string): Name {
  const name = author.replace(andOthers, '');
  const [, family, given] = /^(.+?),? ((?:\p{Lu}\.?[ -]?){1,4})$/u.exec(name) ?? [];
  if (family && given) return { family, given };
  return name === author ? { literal: name } : { family: name };
}

/** Whether we have not seen the printed title: square brackets mark our own words. */
export const titleNotSeen = ({ title }: Study): boolean => ourOwnWords.test(title);

/** A short citation, for tables: "Kinane and others, 2022". */
export function shortCitation(study: Study): string {
  const { names, others } = authorsOf(study);
  const [first, second, third] = names.map((name) => ('family' in name ? name.family : name.literal));
  if (!first) return `${study.journal}, ${study.year} (authors not seen)`;
  const more = others || third ? 'others' : second;
  return `${more ? `${first} and ${more}` : first}, ${study.year}`;
}

/** A full citation, as in a list of references, without the DOI. */
export function citation({ authors, title, journal, year, volume, issue, pages, registration }: Study): string {
  const number = `${volume ?? ''}${issue ? `(${issue})` : ''}`;
  const place = [number, pages].filter(Boolean).join(':');
  const published = `${journal} ${year}${place && `; ${place}`}`;
  return [authors.join(', '), title, published, registration && `Registered as ${registration}`]
    .filter((part) => part !== undefined)
    .map((part) => (/[.?!]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

/** The address of a DOI. */
export const doiHref = (doi: string): string => `https://doi.org/${encodeURI(doi).replace(/[?#]/g, encodeURIComponent)}`;

/** Where a study can be read: its DOI, else its web address, else the registry. */
export function studyHref({ doi, url, registration }: Study): string | undefined {
  if (doi) return doiHref(doi);
  return url ?? (registration && `https://www.isrctn.com/${registration}`);
}

/** A figure as printed, with what it measures and its unit. */
export const printedFigure = ({ label, unit, printed }: Figure): string => `${label} (${unit}): ${printed}`;
