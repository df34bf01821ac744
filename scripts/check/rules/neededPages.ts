import { routedPages } from '../../../src/lib/url.ts';
import { type Content, entriesOf } from '../../../src/reader/content.ts';
import type { Fault } from '../../../src/reader/issue.ts';

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
