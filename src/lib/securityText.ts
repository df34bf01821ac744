/**
 * The text of security.txt (RFC 9116): where to report a weakness of the site.
 * @param email where reports are read; never the mailbox of the clinical team
 * @param buildDate the day of the build, YYYY-MM-DD; the text expires a year later
 * @param address the full address of the file
 */
export function securityText(email: string, buildDate: string, address: string): string {
  const end = new Date(`${buildDate}T00:00:00Z`);
  // The standard recommends less than a year.
  end.setUTCDate(end.getUTCDate() + 364);
  const lines = [
    `Contact: mailto:${email}`,
    `Expires: ${end.toISOString().slice(0, 10)}T00:00:00Z`,
    'Preferred-Languages: en',
    `Canonical: ${address}`,
  ];
  return `${lines.join('\n')}\n`;
}
