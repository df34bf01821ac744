import type { APIRoute } from 'astro';
import { type DataFile, dataPaths } from '../../../data/dataFiles.ts';

export const getStaticPaths = () => dataPaths('.csv-metadata.json');

/** /pilot/data/results.csv-metadata.json and those of the other tables (CSV on the Web). */
export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) =>
  new Response(file.text, { headers: { 'Content-Type': file.type } });
