import { day } from './day.ts';

/**
 * The settings of a build: BUILD_DATE (default: today in UTC), SITE_URL (default: http://localhost:4321/) and CONTENT_DIR (default: content).
 * Nothing else reads them. Equal settings and equal content give equal bytes.
 * @throws Error that says what a right value looks like
 */
export function readInputs(env: Record<string, string | undefined> = process.env) {
  const buildDate = env['BUILD_DATE'] || new Date().toISOString().slice(0, 10);
  if (!day.safeParse(buildDate).success) {
    throw new Error(`BUILD_DATE is "${buildDate}"; a right one is a day that exists, such as 2026-05-01.`);
  }

  const address = env['SITE_URL'] || 'http://localhost:4321/';
  const siteUrl = URL.canParse(address) ? new URL(address) : undefined;
  if (!siteUrl || !/^https?:$/.test(siteUrl.protocol) || siteUrl.search || siteUrl.hash || siteUrl.username) {
    throw new Error(`SITE_URL is "${address}"; a right one looks like https://www.example.nhs.uk/ or https://example.org/folder/.`);
  }
  if (!siteUrl.pathname.endsWith('/')) siteUrl.pathname += '/';
  // Hosts read other characters in different ways, some as commands.
  if (!/^\/(?:[\w.~+-]+\/)*$/.test(siteUrl.pathname))
    throw new Error(
      `SITE_URL is "${address}"; its path may hold only letters, digits and - . _ ~ +, for example https://example.org/folder/.`,
    );

  return {
    /** The day for which the site is built, YYYY-MM-DD. */
    buildDate,
    /** The address of the site, with its path; it ends with a slash. */
    siteUrl,
    /** Its path: / or /some/folder/. */
    base: siteUrl.pathname,
    /** The folder of the content, relative to the project or absolute. */
    contentDir: env['CONTENT_DIR'] || 'content',
  };
}
