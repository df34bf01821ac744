import type { APIRoute } from 'astro';
import { type DataFile, dataPaths } from '../../../data/dataFiles.ts';

export const getStaticPaths = () => dataPaths('.json');

/** The metadata of each table (CSV on the Web), and studies.csl.json for reference programs. */
export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) =>
  new Response(file.text, { headers: { 'Content-Type': file.type } });
