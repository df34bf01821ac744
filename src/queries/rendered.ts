import { type CollectionEntry, type RenderResult, render } from 'astro:content';

/** An entry of a list, with its own words ready to be placed. */
export type Rendered<Entry> = Entry & Pick<RenderResult, 'Content'>;

/** Gives an entry its words as a component. */
export async function rendered<Entry extends CollectionEntry<'journey' | 'press'>>(entry: Entry): Promise<Rendered<Entry>> {
  const { Content } = await render(entry);
  return { ...entry, Content };
}
