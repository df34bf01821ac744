import { dayAfter } from './date.ts';

/**
 * The text of security.txt (RFC 9116): where to report a weakness of the site.
 * @param email where reports are read; never the mailbox of the clinical team
 * @param buildDate the day of the build, YYYY-MM-DD; the text expires a year later
 * @param address the full address of the file
 */
export function securityText(email: string, buildDate: string, address: string): string {
  const lines = [
    `Contact: mailto:${email}`,
    // The standard recommends less than a year.
    `Expires: ${dayAfter(buildDate, 364)}T00:00:00Z`,
    'Preferred-Languages: en',
    `Canonical: ${address}`,
  ];
  return `${lines.join('\n')}\n`;
}
