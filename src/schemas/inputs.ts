import { relative } from 'node:path';
import { day } from './day.ts';

/** What is said of a wrong input, without a stack: that helps nobody who sets a variable. */
export const refusal = (name: string, value: string, right: string) =>
  Object.assign(new Error(`${name} is ${JSON.stringify(value)}; ${right}`), { stack: '' });

/** The name of a file at the end of an address, which people copy with it. */
const file = /\/[^/]+\.(?:html?|php|aspx?|jsp|pdf|txt|xml)$/i;

/**
 * The settings of a build: BUILD_DATE (default: today in UTC), SITE_URL (default: http://localhost:4321/) and CONTENT_DIR (default: content).
 * Nothing else reads them. Equal settings and equal content give equal bytes.
 * @throws Error that says what a right value looks like
 */
export function readInputs(env: Record<string, string | undefined> = process.env) {
  const buildDate = env['BUILD_DATE'] || new Date().toISOString().slice(0, 10);
  // A year of another century is a slip, by which a consent would end or go on.
  if (!day.safeParse(buildDate).success || !buildDate.startsWith('20'))
    throw refusal('BUILD_DATE', buildDate, 'a right one is a day that exists, such as 2026-05-01.');

  const address = env['SITE_URL']?.trim() || 'http://localhost:4321/';
  // URL would mend other spellings in silence, each into an address that nobody wrote.
  const siteUrl = /^https?:\/\/[^\s\\?#@]+$/i.test(address) && URL.canParse(address) ? new URL(address) : undefined;
  if (!siteUrl || !/^(?:[a-z\d-]+\.)*[a-z\d-]+(?::[1-9]\d*)?$/.test(siteUrl.host))
    throw refusal('SITE_URL', address, 'a right one looks like https://www.example.nhs.uk/ or https://example.org/folder/.');
  if (file.test(siteUrl.pathname)) throw refusal('SITE_URL', address, `a right one has no file at its end: ${new URL('.', siteUrl).href}`);
  if (!siteUrl.pathname.endsWith('/')) siteUrl.pathname += '/';
  // Hosts read other characters in different ways, some as commands, and hide what starts with a point.
  if (!/^\/(?:[\w~+-][\w.~+-]*\/)*$/.test(siteUrl.pathname)) {
    const right = 'its path may hold only letters, digits and - . _ ~ +, and no part of it starts with a point, for example';
    throw refusal('SITE_URL', address, `${right} https://example.org/folder/.`);
  }

  const contentDir = env['CONTENT_DIR'] || 'content';
  if (/[#?%]/.test(relative('', contentDir)))
    throw refusal('CONTENT_DIR', contentDir, 'Astro cannot read a folder whose path holds # ? or %. Give the folder another name.');

  return {
    /** The day for which the site is built, YYYY-MM-DD. */
    buildDate,
    /** The address of the site, with its path; it ends with a slash. */
    siteUrl,
    /** Its path: / or /some/folder/. */
    base: siteUrl.pathname,
    /** The folder of the content, relative to the project or absolute. */
    contentDir,
  };
}
