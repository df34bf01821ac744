import { z } from 'astro/zod';

/** A line of words that may not be empty. */
export const line = z.string().trim().min(1, 'is empty; write it, or take the line away if the field may be left out');

/** A line of words with a greatest length; the message says how long it is. */
export const shortLine = (most: number) =>
  line.max(most, { error: ({ input }) => `is ${String(input).length} characters long, and ${most} are the most` });

/** After https:// the plain name of a site, then the rest without quotes, spaces and signs that nobody sees. */
const seen = /^https?:\/\/(?!\S*xn--)(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#][^"<>\\^`{|}\p{C}\p{Z}]*)?$/iu;

/** A web address that a reader can open, and whose site is the one it seems to be: http or https, without a user, a port or letters of other alphabets. */
export const webAddress = z
  .url({
    protocol: /^https?$/,
    hostname: z.regexes.domain,
    error: 'is not a web address; a right one starts with https://',
  })
  .refine((address) => seen.test(address), {
    error:
      'is an address that can seem to lead elsewhere than it does; after https:// comes the name of the site alone, in the letters a to z, and nowhere in it are quotes, spaces, < or \\',
    when: ({ issues }) => issues.length === 0,
  });

/** An address of this site: starts and ends with a slash, for example /help-now/. */
export const siteAddress = z
  .string()
  .regex(/^\/([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/, 'is not an address of this site; a right one looks like /help-now/');
