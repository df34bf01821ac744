import type { APIRoute } from 'astro';
import { getContact, getHelp } from '../../data/records.ts';
import type { AnswerWords } from '../../search/answers.ts';

/** The words that are answered before any page is searched for. A file of its own: no page may hold them. */
export const GET: APIRoute = async () => {
  const [help, contact] = await Promise.all([getHelp(), getContact()]);
  const words: AnswerWords = { help: help.typed, contact: contact.typed };
  return new Response(JSON.stringify(words), { headers: { 'content-type': 'application/json' } });
};
