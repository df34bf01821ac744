import type { Entry } from '../../../src/reader/content.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { picturesIn } from './images.ts';
import { startOf } from '../../../src/reader/tree.ts';

/** Somebody who did not agree to be recognised is not shown. A drawing (SVG) shows nobody. */
export function judgePhotographs(entry: Entry): Finding[] {
  const { data } = entry;
  if (!data || !('consent' in data) || data.consent.identifiable) return [];
  return picturesIn(entry).flatMap(({ node, url }) =>
    /\.svg$/i.test(url)
      ? []
      : [
          {
            ...startOf(node),
            message:
              'the teller did not agree to be recognised (identifiable: false), so no photograph may be shown. Take the picture away and delete its file, or use a drawing that ends in .svg.',
          },
        ],
  );
}
