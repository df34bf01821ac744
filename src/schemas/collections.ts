import type { z } from 'astro/zod';
import { approachSchema } from './approach.ts';
import { contactSchema } from './contact.ts';
import { easyReadSchema } from './easyRead.ts';
import { helpSchema } from './help.ts';
import { journeySchema } from './journey.ts';
import { pageSchema } from './page.ts';
import { pressSchema } from './press.ts';
import { principleSchema } from './principle.ts';
import { redirectsSchema } from './redirect.ts';
import { resultSchema } from './result.ts';
import { serviceSchema } from './service.ts';
import { siteSchema } from './site.ts';
import { storyFileSchema } from './story.ts';
import { studySchema } from './study.ts';
import { termSchema } from './term.ts';

/** How a collection is stored: a folder of MDX files, a folder of YAML files, or one YAML file with one record. */
type Kind = 'mdx' | 'yaml' | 'record';

export interface Collection {
  kind: Kind;
  schema: z.ZodType;
  /** Whether each entry is a page. */
  pages?: true;
}

/**
 * Every collection by the name of its folder (or, for a record, of its file) under content/.
 * content.config.ts and the check both read this list.
 */
export const collections = {
  approach: { kind: 'mdx', schema: approachSchema, pages: true },
  principles: { kind: 'mdx', schema: principleSchema, pages: true },
  'easy-read': { kind: 'mdx', schema: easyReadSchema, pages: true },
  journey: { kind: 'mdx', schema: journeySchema },
  stories: { kind: 'mdx', schema: storyFileSchema, pages: true },
  press: { kind: 'mdx', schema: pressSchema },
  pages: { kind: 'mdx', schema: pageSchema, pages: true },
  glossary: { kind: 'yaml', schema: termSchema },
  studies: { kind: 'yaml', schema: studySchema },
  results: { kind: 'yaml', schema: resultSchema },
  site: { kind: 'record', schema: siteSchema },
  contact: { kind: 'record', schema: contactSchema },
  help: { kind: 'record', schema: helpSchema },
  redirects: { kind: 'record', schema: redirectsSchema },
  service: { kind: 'record', schema: serviceSchema },
} as const satisfies Record<string, Collection>;

export type CollectionName = keyof typeof collections;
