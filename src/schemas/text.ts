import { z } from 'astro/zod';

/**
 * Text that may not be empty. The check reads it as prose of this site, unless its schema says `.meta({ cited: true })` (the words of others)
 * or `.meta({ prose: false })` (words for the search, never shown).
 */
export const line = z.string().trim().min(1, 'is empty; write it, or take the line away if the field may be left out');

/** Text of at most `max` characters, not empty. */
export const shortLine = (max: number) =>
  line.max(max, { error: ({ input }) => `is ${String(input).length} characters long, and ${max} are the most` });

/** No letters of other alphabets in the host name, and no quotes, spaces or invisible characters anywhere. */
const unmistakable = /^https?:\/\/(?!\S*xn--)(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#][^"<>\\^`{|}\p{C}\p{Z}]*)?$/iu;

/** An http or https address without a user or a port, whose host name cannot be mistaken for another. */
export const webAddress = z
  .url({
    protocol: /^https?$/,
    hostname: z.regexes.domain,
    error: 'is not a web address; a right one starts with https://',
  })
  .refine((address) => unmistakable.test(address), {
    error:
      'is an address that can seem to lead elsewhere than it does; after https:// comes the name of the site alone, in the letters a to z, and nowhere in it are quotes, spaces, < or \\',
    when: ({ issues }) => issues.length === 0,
  });

/** An address of this site, for example /help-now/ or /glossary/#network-meeting. */
export const siteAddress = z
  .string()
  .regex(/^\/([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/, 'is not an address of this site; a right one looks like /help-now/');
