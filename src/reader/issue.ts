import { numberOf } from './encoding.ts';

/** A place in a file; both count from 1. */
export interface Place {
  line: number;
  column: number;
}

/** What a rule finds in a file that it was given. */
export interface Finding extends Place {
  /** The field that is wrong, as an editor would name it; absent when it is not about a field. */
  field?: string;
  /** What is wrong, and what right looks like, for an editor who is no developer. */
  message: string;
}

/** A finding with its file, as shown to an editor: content/press/x.mdx. */
export interface Fault extends Finding {
  file: string;
}

/** The faults of one file. */
export const inFile = (file: string, findings: Finding[]): Fault[] => findings.map((finding) => ({ file, ...finding }));

/** By file, then from the top of each file to its foot. A fault that two rules found alike is kept once. */
export function inOrder<Kind extends Fault>(faults: Kind[]): Kind[] {
  const sorted = faults.toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(lineOf(a), lineOf(b)),
  );
  return sorted.filter((fault, i) => i === 0 || lineOf(fault) !== lineOf(sorted[i - 1]!));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Content is quoted in messages: a new line in it could give orders to the forge, and others would change what a reader of the log sees. */
const visible = (text: string) => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) => `[${numberOf(sign)}]`);

/** One line for one fault: content/press/x.mdx:7:3 date: what is wrong, and what right looks like */
export function lineOf({ file, line, column, field, message }: Fault): string {
  return visible(`${file}:${line}:${column} ${field ? `${field}: ` : ''}${message}`);
}

/** 1 fault, 2 faults */
export const countOf = (n: number, noun: string, plural = `${noun}s`): string => `${n} ${n === 1 ? noun : plural}`;

/**
 * What the check prints: the faults grouped by file, an empty line between files, a count last.
 * @param files how many files were read
 */
export function report(faults: Fault[], files: number): string {
  if (faults.length === 0) return `${countOf(files, 'file')} checked, no faults.`;
  const groups = Map.groupBy(inOrder(faults), (fault) => fault.file);
  const shown = [...groups.values()].map((group) => group.map(lineOf).join('\n'));
  const them = faults.length === 1 ? 'it is' : 'they are';
  return `${shown.join('\n\n')}\n\n${countOf(faults.length, 'fault')} in ${countOf(groups.size, 'file')}. Nothing is published until ${them} put right.`;
}
