import type { DataDownload, Dataset } from 'schema-dts';
import type { Study } from '../schemas/study.ts';
import { studyHref } from './citation.ts';

export interface DatasetInfo {
  /** The page with the data. */
  url: string;
  name: string;
  /** Catalogues want at least 50 characters. */
  description: string;
  /** Who made the data. */
  creator: string;
  /** What was looked at. */
  variables: string[];
  /** The studies that the data are from, our own among them. */
  studies: Study[];
  /** The first and the last date that the data are about, each a year, a month or a day. */
  dates: [string, string];
  /** The day on which a record was last checked, which is the version. */
  version: string;
  files: { name: string; title?: string | undefined; type: string; bytes: number }[];
}

/** The data as one Dataset of schema.org, for data catalogues. It names no licence, because the trust has not yet decided on one. */
export function dataset({ url, name, description, creator, variables, studies, dates, version, files }: DatasetInfo): Dataset {
  const [own] = studies.filter(({ ours }) => ours);
  return {
    '@type': 'Dataset',
    '@id': `${url}#dataset`,
    name,
    description,
    url,
    version,
    datePublished: version,
    dateModified: version,
    inLanguage: 'en-GB',
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: creator },
    temporalCoverage: dates.join('/'),
    ...(own?.where && { spatialCoverage: { '@type': 'Place', name: own.where } }),
    ...(own?.method && { measurementTechnique: own.method }),
    variableMeasured: variables,
    isBasedOn: studies.flatMap((study) => studyHref(study) ?? []),
    distribution: files.map(({ name: file, title, type, bytes }): DataDownload => ({
      '@type': 'DataDownload',
      name: title ?? file,
      contentUrl: url + file,
      encodingFormat: type,
      contentSize: `${bytes} B`,
    })),
  };
}
