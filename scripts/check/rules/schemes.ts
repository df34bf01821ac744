/** Signs that a browser passes over inside an address, and signs that nobody sees. */
const skipped = /[\0-\x20\x7F-\xA0\u00AD\p{Cf}\p{Z}\uFFFD]/gu;

const entities = new Map(Object.entries({ colon: ':', tab: '', newline: '', sol: '/', bsol: '\\', nbsp: '' }));

const codePoint = (n: number) => (n > 0 && n <= 0x10ffff ? String.fromCodePoint(n) : '');

/** An address with every disguise taken off: entities, percent signs, full-width letters, hidden signs, capitals. */
export function bare(address: string): string {
  for (let layer = 0; layer < 3; layer++) {
    address = address
      .replace(/&#x([0-9a-f]+);?/gi, (_, hex: string) => codePoint(parseInt(hex, 16)))
      .replace(/&#(\d+);?/g, (_, n: string) => codePoint(Number(n)))
      .replace(/&([a-z]+);/gi, (all, name: string) => entities.get(name.toLowerCase()) ?? all)
      .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  }
  return address.normalize('NFKC').replace(skipped, '').toLowerCase();
}

/**
 * A link may lead to this site, or to another by http or https. Any other scheme can run code in the reader's browser, or open files,
 * mail and phone programs with contents that nobody checked; so all of them are refused, however they are spelt.
 * @returns what is wrong, if anything
 */
export function judgeScheme(address: string): string | undefined {
  const plain = bare(address);
  const scheme = /^([a-z][a-z0-9+.-]*):/.exec(plain)?.[1];
  if (/^https?:\/\/[^/\\]/i.test(address)) return;
  if (scheme === 'mailto')
    return 'an email address would become a link here, and it may change. Write <Contact /> where the contact details are to be.';
  if (scheme === 'tel' || scheme === 'sms')
    return 'a link to a phone number is not written by hand. Write <Call line="urgent" /> for a help line, or <Contact /> for the team.';
  if (scheme === 'http' || scheme === 'https')
    return `"${address}" is not a web address; a right one starts with https:// and the name of a site.`;
  if (scheme !== undefined)
    return `a link that starts with "${scheme}:" is not allowed. A right one starts with https://, or with / for a page of this site.`;
  if (/^[/\\]{2}/.test(plain)) return 'the address starts with two slashes (//). Write https:// before the name of the site.';
  return address.includes('\\') ? 'the address has a backslash (\\). Write / instead.' : undefined;
}
