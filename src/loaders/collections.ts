// Not from astro:content, which brings all that draws pages.
import { defineCollection } from 'astro/content/config';
import { z } from 'astro/zod';
import { collections as list } from '../schemas/collections.ts';
import { storySchema, takenStorySchema } from '../schemas/story.ts';
import { drawings, entries, pictures, takenDown } from './loaders.ts';

/** The collections of the site; src/schemas/collections.ts is their list. */
export const collections = {
  approach: defineCollection({ loader: entries('approach'), schema: list.approach.schema }),
  principles: defineCollection({ loader: entries('principles'), schema: list.principles.schema }),
  'easy-read': defineCollection({ loader: entries('easy-read'), schema: list['easy-read'].schema }),
  journey: defineCollection({ loader: entries('journey'), schema: list.journey.schema }),
  stories: defineCollection({ loader: entries('stories'), schema: storySchema }),
  pictures: defineCollection({ loader: pictures(), schema: ({ image }) => z.object({ picture: image() }) }),
  takenDown: defineCollection({ loader: takenDown(), schema: takenStorySchema }),
  press: defineCollection({ loader: entries('press'), schema: list.press.schema }),
  pages: defineCollection({ loader: entries('pages'), schema: list.pages.schema }),
  glossary: defineCollection({ loader: entries('glossary'), schema: list.glossary.schema }),
  studies: defineCollection({ loader: entries('studies'), schema: list.studies.schema }),
  results: defineCollection({ loader: entries('results'), schema: list.results.schema }),
  counts: defineCollection({ loader: entries('counts'), schema: list.counts.schema }),
  corrections: defineCollection({ loader: entries('corrections'), schema: list.corrections.schema }),
  drawings: defineCollection({ loader: drawings(), schema: list.drawings.schema }),
  site: defineCollection({ loader: entries('site'), schema: list.site.schema }),
  contact: defineCollection({ loader: entries('contact'), schema: list.contact.schema }),
  help: defineCollection({ loader: entries('help'), schema: list.help.schema }),
  service: defineCollection({ loader: entries('service'), schema: list.service.schema }),
  accessibility: defineCollection({ loader: entries('accessibility'), schema: list.accessibility.schema }),
};
