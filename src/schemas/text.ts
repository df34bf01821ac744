import { z } from 'astro/zod';

/** A line of words that may not be empty. */
export const line = z.string().trim().min(1, 'is empty; write it, or take the line away if the field may be left out');

/** A line of words with a greatest length; the message says how long it is. */
export const shortLine = (most: number) =>
  line.max(most, { error: ({ input }) => `is ${String(input).length} characters long, and ${most} are the most` });

/** A web address that a reader can open: http or https. */
export const webAddress = z.url({
  protocol: /^https?$/,
  hostname: z.regexes.domain,
  error: 'is not a web address; a right one starts with https://',
});

/** An address of this site: starts and ends with a slash, for example /help-now/. */
export const siteAddress = z
  .string()
  .regex(/^\/([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/, 'is not an address of this site; a right one looks like /help-now/');
