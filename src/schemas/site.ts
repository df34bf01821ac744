import { z } from 'astro/zod';
import { confirm } from './confirm.ts';
import { day } from './day.ts';
import { line, siteAddress, webAddress } from './text.ts';

const link = z.strictObject({
  label: line.describe('The words of the link.'),
  to: siteAddress.describe('The address on this site, for example /pilot/.'),
});

const menu = z
  .array(link)
  .min(1)
  .superRefine((links, { addIssue }) => {
    for (const [i, { label }] of links.entries())
      if (links.findIndex((other) => other.label === label) < i)
        addIssue({ code: 'custom', path: [i, 'label'], message: 'is the label of a link above; give each a label of its own' });
  });

/** What holds for the whole site. */
export const siteSchema = z.strictObject({
  name: line.describe('The name of this site.'),
  description: line.describe('What the site is, in one plain sentence.'),
  organisation: z
    .strictObject({
      name: line.describe("The trust's name today."),
      formerly: line.describe("The trust's name before."),
      renamed: day.describe('The day on which the name changed.'),
      source: webAddress.describe('Where the trust says so.'),
    })
    .describe('The trust that the site is about.'),
  publication: z
    .enum(['draft', 'live'])
    .describe('"draft" shows a banner and asks search engines to stay away. "live" only once the trust has approved the site.'),
  repository: webAddress
    .optional()
    .describe(
      'The address of the repository on GitHub, for example https://github.com/owner/name. It gives staff a link to change each page.',
    ),
  mistakes: z
    .email('is not an email address; a right one looks like web.team@example.nhs.uk')
    .optional()
    .describe('The email address for mistakes on this site: never the mailbox of the team, where nobody reads such mail at night.'),
  navigation: menu.describe('The links at the top of every page, in order.'),
  footer: menu.describe('The links at the foot of every page, in order.'),
  confirm,
});
export type Site = z.infer<typeof siteSchema>;
