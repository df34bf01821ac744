/**
 * Runs a query once in a build, although every page needs its result. In `astro dev` it runs each time, because content may change between
 * two pages. The result is shared: do not change it.
 */
export function cached<Result>(query: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return () => (import.meta.env.DEV ? query() : (result ??= query()));
}
