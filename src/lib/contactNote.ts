import type { Contact } from '../schemas/contact.ts';
import type { Service } from '../schemas/service.ts';

/** The note on the team's details in contact cards and JSON-LD: what they are for and not for, and what to know of the team and of an answer. */
export const contactNote = (contact: Contact, service: Service): string =>
  [contact.for, contact.notFor, service.says[service.state].note, contact.says[contact.state]].join(' ');
