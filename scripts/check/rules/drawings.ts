import type { Entry } from '../../../src/reader/content.ts';
import type { Issue } from '../../../src/reader/issue.ts';
import { attributeOf, elementsOf, startOf } from '../../../src/reader/tree.ts';
import { adviseFileName } from './results.ts';

/** A drawing is shown by the name of its file. @param drawings the names of the files in src/drawings/, without .svg */
export const checkDrawings = ({ body }: Entry, drawings: string[]): Issue[] =>
  (
    [
      ['Drawing', 'name'],
      ['Idea', 'drawing'],
    ] as const
  ).flatMap(([component, attribute]) =>
    elementsOf(body, component).flatMap((element) => {
      const name = attributeOf(element, attribute);
      if (!name || drawings.includes(name)) return [];
      const message = `"${name}" is no file in src/drawings/. ${adviseFileName(name, drawings, 'svg')}`;
      return [{ ...startOf(element), field: `${attribute} of <${component}>`, message }];
    }),
  );
