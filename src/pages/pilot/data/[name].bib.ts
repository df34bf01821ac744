import type { APIRoute } from 'astro';
import { type DataFile, dataPaths } from '../../../data/dataFiles.ts';

export const getStaticPaths = () => dataPaths('.bib');

/** /pilot/data/studies.bib, and one for each study (BibTeX). */
export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) =>
  new Response(file.text, { headers: { 'Content-Type': file.type } });
