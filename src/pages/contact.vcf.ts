import type { APIRoute } from 'astro';
import { href } from '../lib/url.ts';
import { vcard } from '../lib/vcard.ts';
import { getContact, getService, getSite } from '../data/records.ts';

/** /contact.vcf: the team's details for a phone's list of contacts. */
export const GET: APIRoute = async ({ site }) => {
  const [contact, service, { organisation }] = await Promise.all([getContact(), getService(), getSite()]);
  const card = vcard(contact, service, organisation.name, new URL(href('/contact/'), site).href);
  return new Response(card, { headers: { 'Content-Type': 'text/vcard; charset=utf-8' } });
};
