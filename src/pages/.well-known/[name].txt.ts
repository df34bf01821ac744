import type { APIRoute } from 'astro';
import { securityText } from '../../lib/securityText.ts';
import { getSite } from '../../data/records.ts';
import { readInputs } from '../../schemas/inputs.ts';

/** /.well-known/security.txt, if there is an address to write to and the site does not lie in a folder of another. */
export async function getStaticPaths() {
  const { security } = await getSite();
  return security && readInputs().base === '/' ? [{ params: { name: 'security' }, props: { security } }] : [];
}

export const GET: APIRoute<{ security: string }> = ({ props: { security }, site }) =>
  new Response(securityText(security, readInputs().buildDate, new URL('/.well-known/security.txt', site).href));
