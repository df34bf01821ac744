import type { Advice } from './advice.ts';
import type { Fault } from '../../src/reader/issue.ts';

/** The forge shows no more notices of one step than these. */
const mostNotices = 10;

/** What a workflow command says after its last colons: a line break would end it, and a percent sign starts an escape. */
const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** A value before them, where a colon or a comma would end it too. */
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** One workflow command. The field stands in the message, because the log of a run does not show the title. */
function commandOf(name: 'error' | 'notice', title: string, { file, line, column, field, message }: Fault): string {
  const place = `file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(title)}`;
  return `::${name} ${place}::${escapeData(field ? `${field}: ${message}` : message)}`;
}

/** The lines with which a run on the forge shows each fault, and the first advice, beside the words they are about; nothing if there is none. */
export function annotationsOf(faults: Fault[], advice: Advice[]): string {
  return [
    ...faults.map((fault) => commandOf('error', 'Nothing is published until this is put right', fault)),
    ...advice.slice(0, mostNotices).map((each) => commandOf('notice', `Advice, which stops nothing: ${each.kind}`, each)),
  ].join('\n');
}

const recordOf = ({ file, line, column, field, message }: Fault) => ({ file, line, column, ...(field && { field }), message });

/** The stories that a person has to look after. */
interface Stories {
  held: { file: string; why: string }[];
  ending: { file: string; review: string }[];
}

/**
 * Everything that was found, as one JSON object for another program.
 * @param files how many files were read
 */
export function jsonOf(faults: Fault[], advice: Advice[], files: number, stories: Stories): string {
  return JSON.stringify({
    faults: faults.map(recordOf),
    advice: advice.map((each) => ({ ...recordOf(each), kind: each.kind })),
    stories,
    files,
  });
}
