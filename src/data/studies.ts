import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { designs, groups, outcomes, type Study } from '../schemas/study.ts';

/** Where a study stands in the list: adults in the NHS first, then the stronger design; those without either come last. */
const rank = ({ group, design }: Study) => (group && design ? groups.indexOf(group) * designs.length + designs.indexOf(design) : Infinity);

/** The studies by relevance and design, then the newest. */
export async function listStudies(): Promise<CollectionEntry<'studies'>[]> {
  return (await getCollection('studies')).sort((a, b) => {
    const [first, second] = [rank(a.data), rank(b.data)];
    return (first === second ? 0 : first - second) || b.data.year - a.data.year || a.id.localeCompare(b.id);
  });
}

/** The studies whose design and people are known, by whom they are about, those about adults in the NHS first. */
export async function listStudiesByGroup() {
  const studies = await listStudies();
  return groups.map((group) => ({ group, studies: studies.filter(({ data }) => data.design && data.group === group) }));
}

/** The evidence map: for each design the findings on each outcome that any study looked at. */
export async function getEvidenceMap() {
  const studies = await listStudies();
  const findings = studies.flatMap(({ id, data }) => data.outcomes.map(({ of, says }) => ({ id, data, of, says })));
  const columns = outcomes.filter((outcome) => findings.some(({ of }) => of === outcome));
  const rows = designs.map((design) => ({
    design,
    cells: columns.map((outcome) => findings.filter(({ data, of }) => data.design === design && of === outcome)),
  }));
  return { columns, rows: rows.filter(({ cells }) => cells.flat().length > 0) };
}

/**
 * One study by the name of its file.
 * @throws Error if the file is missing
 */
export async function getStudy(id: string): Promise<Study> {
  const entry = await getEntry('studies', id);
  if (!entry) throw new Error(`content/studies/${id}.yaml is missing. A result names it as its study.`);
  return entry.data;
}
