import { type DataEntryMap, getEntry } from 'astro:content';

type RecordName = 'site' | 'contact' | 'help' | 'service';

/** The only entry of a record collection, such as content/contact.yaml. */
async function getRecord<Name extends RecordName>(name: Name): Promise<DataEntryMap[Name][string]['data']> {
  const entry = await getEntry(name, name);
  if (!entry) throw new Error(`content/${name}.yaml is missing.`);
  return entry.data;
}

/** What holds for the whole site. */
export const getSite = () => getRecord('site');
/** How to reach the team. */
export const getContact = () => getRecord('contact');
/** The numbers for help in a crisis. */
export const getHelp = () => getRecord('help');
/** Whether the team takes new people. */
export const getService = () => getRecord('service');
