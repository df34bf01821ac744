/** An address that moved. */
export interface Redirect {
  /** The old address, from the root of the site: /old-page/. */
  from: string;
  /** Where it is now: /new-page/ or /new-page/#part. */
  to: string;
}

/** The addresses that moved. None has yet: when a page moves, add its old address here, and never take one away. */
export const redirects: Redirect[] = [];

const path = /^\/(?:[a-z0-9][a-z0-9._-]*\/)*(?:[a-z0-9][a-z0-9-]*\.[a-z0-9.-]+)?$/;

/**
 * What is wrong with a list of redirects, in sentences.
 * @param pages the addresses of the pages that exist
 */
export function redirectFaults(list: Redirect[], pages: ReadonlySet<string>): string[] {
  const from = list.map((redirect) => redirect.from);
  return list.flatMap(({ from: old, to }, i) => {
    const [target = '', part] = to.split('#');
    return [
      ...(path.test(old) && old !== '/' ? [] : [`${old} is no old address; a right one looks like /old-page/.`]),
      ...(from.indexOf(old) === i ? [] : [`${old} is redirected twice.`]),
      ...(pages.has(old) ? [`${old} is redirected, and a page stands there.`] : []),
      ...(from.includes(target) ? [`${old} leads to ${target}, which is redirected itself: name the last address.`] : []),
      ...(pages.has(target) && (part === undefined || /^[a-z0-9-]+$/.test(part)) ? [] : [`${old} leads to ${to}, where no page stands.`]),
    ];
  });
}
