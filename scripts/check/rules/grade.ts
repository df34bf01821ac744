import { collections } from '../../../src/schemas/collections.ts';
import type { Entry } from '../../../src/reader/content.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { gradeOf, highestGrade, runningText } from '../reading.ts';

/** Fewer words than these say too little about a page. */
const fewest = 50;

/** A page that asks for more years of school than most people have had, or can use when they are frightened. */
export function adviseGrade(entry: Entry): Finding[] {
  const sentences = runningText(entry);
  const grade = gradeOf(sentences) ?? 0;
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0);
  if (Number(grade.toFixed(1)) <= highestGrade || words < fewest || !('pages' in collections[entry.collection])) return [];
  return [
    {
      line: 1,
      column: 1,
      message: `the page is hard to read: grade ${grade.toFixed(1)}, and ${highestGrade} is enough. Shorter sentences and shorter words help.`,
    },
  ];
}
