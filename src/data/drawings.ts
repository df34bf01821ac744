import { getCollection } from 'astro:content';
import type { Drawing } from '../schemas/drawing.ts';
import { once } from './cached.ts';

/** Every drawing of the site by the name of its file. */
export const listDrawings = once(
  async (): Promise<ReadonlyMap<string, Drawing>> => new Map((await getCollection('drawings')).map(({ id, data }) => [id, data])),
);

/** One drawing by the name of its file. */
export async function getDrawing(name: string): Promise<Drawing> {
  const drawing = (await listDrawings()).get(name);
  if (!drawing) throw new Error(`content/drawings/${name}.svg is missing. A page shows it with <Drawing name="${name}">.`);
  return drawing;
}
