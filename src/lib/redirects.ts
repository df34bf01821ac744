import type { Redirect } from '../schemas/redirect.ts';

/**
 * Checks the list of redirects against the addresses that exist. The schema checks the form of an address.
 * @param addresses of every page and file, from the root of the site without the base
 * @param hasPart whether a page has the anchor after the # of an address
 * @returns for each issue the place of its entry in the list, from 0, its field and what to say
 */
export function redirectIssues(
  list: readonly Redirect[],
  addresses: ReadonlySet<string>,
  hasPart: (address: string, part: string) => boolean,
) {
  const from = list.map((redirect) => redirect.from);
  return list.flatMap(({ from: old, to }, index) => {
    const [target = '', part] = to.split('#');
    const issue = (field: 'from' | 'to', message: string) => [{ index, field, message }];
    if (from.indexOf(old) !== index) return issue('from', `${old} is redirected twice. Keep one of the two entries.`);
    if (addresses.has(old)) return issue('from', `${old} is redirected, but it still exists. Take this entry away, or move the page.`);
    if (target === old) return issue('to', `${old} leads to itself. Write where the page is now.`);
    if (from.includes(target) && !addresses.has(target))
      return issue('to', `${old} leads to ${target}, which is redirected itself. Write the last address here.`);
    if (!addresses.has(target))
      return issue('to', `${old} leads to ${target}, which does not exist. Write the address of a page of this site.`);
    if (part !== undefined && !hasPart(target, part))
      return issue('to', `${old} leads to ${to}, but ${target} has no part called #${part}.`);
    return [];
  });
}
