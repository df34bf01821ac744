import type { Contact } from '../schemas/contact.ts';
import { getRecord } from './record.ts';

/** How to reach the team. */
export const getContact = (): Promise<Contact> => getRecord('contact');
