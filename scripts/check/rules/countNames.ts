import { type Content, entriesOf, type Entry } from '../../../src/reader/content.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { adviseRecordName } from './results.ts';
import { isElement, nodesOf, startOf } from '../../../src/reader/tree.ts';
import { written } from './unique.ts';

/** The values of an attribute of a component in a body, each with its place. */
export function valuesIn({ body }: Entry, component: string, attribute: string) {
  return [...(body ? nodesOf(body) : [])].flatMap((node) => {
    if (!isElement(node) || node.name !== component) return [];
    const found = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === attribute);
    return typeof found?.value === 'string' && found.value !== '' ? [{ value: found.value, ...startOf(node) }] : [];
  });
}

/** A number is shown by the name of its record. A name without a record would show nothing, in the middle of a sentence. */
export function judgeCountNames(entry: Entry, content: Content): Finding[] {
  const names = entriesOf(content, 'counts').map(({ id }) => id);
  return valuesIn(entry, 'Count', 'id')
    .filter(({ value }) => !names.includes(value))
    .map(({ value, line, column }) => ({
      line,
      column,
      field: 'id of <Count>',
      message: `"${value}" is no file in ${content.show('counts')}/. ${adviseRecordName(value, names)}`,
    }));
}

const used = new WeakMap<Content, { ids: Set<string>; groups: Set<string> }>();

/** The counts that pages show by name, and the groups of which they show all. */
function usedIn(content: Content) {
  const all = (component: string, attribute: string) =>
    new Set(content.entries.flatMap((entry) => valuesIn(entry, component, attribute).map(({ value }) => value)));
  const found = used.get(content) ?? { ids: all('Count', 'id'), groups: all('Counts', 'group') };
  used.set(content, found);
  return found;
}

/** A number that no page shows is checked for nobody, or was meant to be shown and is still typed somewhere. */
export function adviseUnusedCounts(entry: Entry, content: Content): Finding[] {
  if (entry.collection !== 'counts' || !entry.fields) return [];
  const { ids, groups } = usedIn(content);
  if (ids.has(entry.id) || groups.has(String(written(entry, 'group')))) return [];
  const message = `no page shows this number. Write <Count id="${entry.id}" /> where it belongs, or delete the file.`;
  return [{ ...entry.fields.placeOf(['value']), field: 'value', message }];
}
