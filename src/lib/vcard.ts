import type { Contact } from '../schemas/contact.ts';
import type { Service } from '../schemas/service.ts';
import { contactNote } from './contactNote.ts';
import { internationalNumber } from './phone.ts';

/** Text as a vCard value holds it (RFC 6350, section 3.4). */
const escape = (text: string) => text.replace(/[\\,;]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** A content line of at most 75 octets, the rest on lines that start with a space (RFC 6350, section 3.2). */
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
 * The team's contact as a vCard 4.0 (RFC 6350), with CRLF line ends.
 * The name on the card says that it is not for emergencies, because people may find it in their phone years later.
 */
export function vcard(contact: Contact, service: Service): string {
  return [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:org',
    `FN:${escape(`${contact.team} (not for emergencies)`)}`,
    `EMAIL;TYPE=work:${escape(contact.email)}`,
    `TEL;VALUE=uri;TYPE="work,voice":tel:${internationalNumber(contact.phone)}`,
    `NOTE:${escape(contactNote(contact, service))}`,
    'END:VCARD',
    '',
  ]
    .map(fold)
    .join('\r\n');
}
