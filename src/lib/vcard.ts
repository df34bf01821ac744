import type { Contact } from '../schemas/contact.ts';
import type { Service } from '../schemas/service.ts';
import { contactNote } from './contactNote.ts';
import { internationalNumber } from './phone.ts';

/** Text as a vCard value holds it (RFC 2426, section 4). */
const escape = (text: string) => text.replace(/[\\,;]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** A content line of at most 75 octets, the rest on lines that start with a space (RFC 2426, section 2.6). */
function fold(line: string): string {
  const parts = [''];
  for (const character of line) {
    const last = parts.at(-1) + character;
    if (Buffer.byteLength(last) > (parts.length === 1 ? 75 : 74)) parts.push(character);
    else parts[parts.length - 1] = last;
  }
  return parts.join('\r\n ');
}

/**
 * The team's contact as a vCard 3.0 (RFC 2426), the form that phones take, with CRLF line ends.
 * The name on the card says that it is not for emergencies, because people may find it in their phone years later.
 * @param organisation the trust
 * @param url the full address of the contact page
 */
export function vcard(contact: Contact, service: Service, organisation: string, url: string): string {
  const name = escape(`${contact.team} (not for emergencies)`);
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${name};;;;`,
    `FN:${name}`,
    `ORG:${escape(organisation)}`,
    `TEL;TYPE=WORK,VOICE:${internationalNumber(contact.phone)}`,
    `EMAIL;TYPE=INTERNET,WORK:${escape(contact.email)}`,
    `URL:${url}`,
    `NOTE:${escape(contactNote(contact, service))}`,
    'END:VCARD',
    '',
  ]
    .map(fold)
    .join('\r\n');
}
