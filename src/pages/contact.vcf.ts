import type { APIRoute } from 'astro';
import { vcard } from '../lib/vcard.ts';
import { getContact, getService } from '../data/records.ts';

/** /contact.vcf: the team's details for a phone's list of contacts. */
export const GET: APIRoute = async () =>
  new Response(vcard(await getContact(), await getService()), { headers: { 'Content-Type': 'text/vcard; charset=utf-8' } });
