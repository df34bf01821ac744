import type { APIRoute } from 'astro';
import { securityText } from '../../lib/securityText.ts';
import { getSecurity, type SecurityContact } from '../../data/records.ts';

/** /.well-known/security.txt, if there is an address to write to. */
export async function getStaticPaths() {
  const contact = await getSecurity();
  return contact ? [{ params: { name: 'security' }, props: { contact } }] : [];
}

export const GET: APIRoute<{ contact: SecurityContact }> = ({ props: { contact }, site }) =>
  new Response(securityText(contact.email, contact.buildDate, new URL('/.well-known/security.txt', site).href));
