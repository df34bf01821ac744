import type { Contact } from '../schemas/contact.ts';
import type { Service } from '../schemas/service.ts';

/** What goes with the team's details wherever a program keeps them: what they are for and not for, and whether the team is open. */
export const contactNote = (contact: Contact, service: Service): string =>
  `${contact.for} ${contact.notFor} ${service.says[service.referrals].note}`;
