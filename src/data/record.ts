import { type DataEntryMap, getEntry } from 'astro:content';

type RecordName = 'site' | 'contact' | 'help' | 'service';

/** The one entry of a collection that is a single record, such as content/contact.yaml. */
export async function getRecord<Name extends RecordName>(name: Name): Promise<DataEntryMap[Name][string]['data']> {
  const entry = await getEntry(name, name);
  if (!entry) throw new Error(`content/${name}.yaml is missing.`);
  return entry.data;
}
