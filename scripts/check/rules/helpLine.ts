import { type Content, entriesOf } from '../../../src/reader/content.ts';
import { type Fault, inFile } from '../../../src/reader/issue.ts';

/** The first line of every page makes links of both numbers, so it must hold them exactly as they stand below it. */
export function judgeHelpLine(content: Content): Fault[] {
  return entriesOf(content, 'help').flatMap(({ file, data, fields }) => {
    if (!data || !fields) return [];
    const missing = [data.emergency.call, data.urgent.call].filter((number) => !new RegExp(`(?<!\\d)${number}(?!\\d)`).test(data.line));
    return inFile(
      file,
      missing.map((number) => ({
        ...fields.placeOf(['line']),
        field: 'line',
        message: `does not hold the number ${number}. It must name both ${data.emergency.call} and ${data.urgent.call}.`,
      })),
    );
  });
}
