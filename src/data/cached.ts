/**
 * A query over many entries that every page asks, answered once in a build: n pages would ask it n times. While the site is worked on, the
 * content may change between two pages, so it is asked each time. The answer is shared: nobody may change it.
 */
export function cached<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  return () => (import.meta.env.DEV ? ask() : (answer ??= ask()));
}
