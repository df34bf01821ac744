import { type FileIssue, formatIssue, sortIssues } from '../../src/reader/issue.ts';

const countOf = (n: number, noun: string): string => `${n} ${n === 1 ? noun : `${noun}s`}`;

const filesOf = (issues: FileIssue[]): number => new Set(issues.map(({ file }) => file)).size;

const linesOf = (issues: FileIssue[]): string =>
  [...Map.groupBy(sortIssues(issues), ({ file }) => file).values()].map((group) => group.map(formatIssue).join('\n')).join('\n\n');

/** What the check and a build print: the issues, and their count last. @param files how many files were read */
export function report(issues: FileIssue[], files: number): string {
  if (issues.length === 0) return `${countOf(files, 'file')} checked, no issues.`;
  const count = `${countOf(issues.length, 'issue')} in ${countOf(filesOf(issues), 'file')}`;
  return `${linesOf(issues)}\n\n${count}. Nothing is published until ${issues.length === 1 ? 'it is' : 'they are'} put right.`;
}

/** Advice: each of it where all is wanted, and how much there is. */
export function reportAdvice(advice: FileIssue[], all: boolean): string {
  if (advice.length === 0) return all ? 'There is no advice.' : '';
  const count = `Advice, which stops nothing: ${countOf(advice.length, 'place')}`;
  if (!all) return `${count} in ${countOf(filesOf(advice), 'file')} to weigh. To read it: npm run check -- --advice`;
  const named = advice.map((each) => ({ ...each, field: each.field ? `advice: ${each.field}` : 'advice' }));
  return `${linesOf(named)}\n\n${count}.`;
}

/** What a workflow command says after its last colons: a line break would end it, and a percent sign starts an escape. */
const escapeData = (text: string) => text.replace(/[%\r\n]/g, encodeURIComponent);
/** A value before them, where a colon or a comma would end it too. */
const escapeProperty = (text: string) => text.replace(/[%\r\n:,]/g, encodeURIComponent);

/** One workflow command. The field stands in the message, because the log of a run does not show the title. */
function command(name: 'error' | 'notice', title: string, { file, line, column, field, message }: FileIssue): string {
  const at = `file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(title)}`;
  return `::${name} ${at}::${escapeData(field ? `${field}: ${message}` : message)}`;
}

/** The lines with which a run on GitHub shows each issue, and the first advice (it shows ten notices of a step), beside the words. */
export const annotations = (issues: FileIssue[], advice: FileIssue[]): string =>
  [
    ...issues.map((issue) => command('error', 'Nothing is published until this is put right', issue)),
    ...advice.slice(0, 10).map((each) => command('notice', 'Advice, which stops nothing', each)),
  ].join('\n');
