import { routedPages } from '../formats/address.ts';
import { type Content, entriesOf } from './content.ts';
import type { Fault } from './fault.ts';

/** Pages with a route of their own must be there: without their words nothing can be built. */
export function judgeNeededPages(content: Content): Fault[] {
  const there = new Set(entriesOf(content, 'pages').map(({ id }) => id));
  return routedPages
    .filter((id) => !there.has(id))
    .map((id) => ({
      file: content.show(`pages/${id}.mdx`),
      line: 1,
      column: 1,
      message: 'is missing. The site cannot be built without this file; bring it back.',
    }));
}
