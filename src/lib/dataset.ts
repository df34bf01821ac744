import type { DataDownload, Dataset } from 'schema-dts';
import type { Journey } from '../schemas/journey.ts';
import type { Result } from '../schemas/result.ts';
import type { Site } from '../schemas/site.ts';
import type { Study } from '../schemas/study.ts';
import { studyHref } from './citation.ts';
import { lastChecked, type Table } from './tables/table.ts';

interface Data {
  /** The full address of the page with the data. */
  url: string;
  site: Site;
  tables: Table[];
  files: { name: string; type: string; bytes: number }[];
  results: { data: Result; study: Study }[];
  studies: { data: Study }[];
  steps: { data: Journey }[];
}

/**
 * The data as one Dataset of schema.org, for data catalogues and for a citation: its version is the day on which a record was last checked.
 * It names no licence, because the trust has not yet decided on one.
 */
export function dataset({ url, site, tables, files, results, studies, steps }: Data) {
  const own = studies.find(({ data }) => data.ours)?.data;
  const version = lastChecked(...tables) ?? '';
  const dates = steps
    .filter(({ data }) => !data.background)
    .flatMap(({ data: { date, until = date } }) => [date, until])
    .sort();
  return {
    '@type': 'Dataset',
    '@id': `${url}#dataset`,
    name: `${site.name} in Kent and Medway: data`,
    description: tables.map(({ description }) => description).join(' '),
    url,
    version,
    datePublished: version,
    dateModified: version,
    inLanguage: 'en-GB',
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: `Open Dialogue team, ${site.organisation.name}` },
    temporalCoverage: [dates[0], dates.at(-1)].join('/'),
    ...(own?.where && { spatialCoverage: { '@type': 'Place', name: own.where } as const }),
    ...(own?.method && { measurementTechnique: own.method }),
    variableMeasured: results.filter(({ study }) => study.ours).map(({ data }) => data.outcome),
    isBasedOn: studies.flatMap(({ data }) => studyHref(data) ?? []),
    distribution: files.map(({ name, type, bytes }): DataDownload => ({
      '@type': 'DataDownload',
      name: tables.find((table) => name === `${table.name}.csv`)?.title ?? name,
      contentUrl: url + name,
      encodingFormat: type,
      contentSize: `${bytes} B`,
    })),
  } as const satisfies Dataset;
}
