import type { APIRoute } from 'astro';
import { type DataFile, dataPaths } from '../../../data/dataFiles.ts';

export const getStaticPaths = () => dataPaths('.ris');

/** /pilot/data/studies.ris, and one for each study (RIS). */
export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) =>
  new Response(file.text, { headers: { 'Content-Type': file.type } });
