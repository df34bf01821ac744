import type { APIRoute } from 'astro';
import { type DataFile, dataPaths } from '../../../data/dataFiles.ts';

export const getStaticPaths = () => dataPaths('.csv');

/** /pilot/data/results.csv and the other tables. */
export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) =>
  new Response(file.text, { headers: { 'Content-Type': file.type } });
