import type { APIRoute } from 'astro';
import { getContact, getHelp } from '../../data/records.ts';
import { helpWords } from '../../lib/helpLines.ts';
import type { AnswerWords } from '../../search/answers.ts';

/** The words that are answered above the results. No page may show them, so they are a file of their own. */
export const GET: APIRoute = async () => {
  const [help, contact] = await Promise.all([getHelp(), getContact()]);
  const words: AnswerWords = { help: helpWords(help), contact: contact.typed };
  return new Response(JSON.stringify(words), { headers: { 'content-type': 'application/json' } });
};
