import type { APIRoute } from 'astro';
import { getDataFile } from '../../../data/dataFiles.ts';

/** /pilot/data/studies.csl.json: every study for reference programs. */
export const GET: APIRoute = async () => {
  const { text, type } = await getDataFile('studies.csl.json');
  return new Response(text, { headers: { 'Content-Type': type } });
};
