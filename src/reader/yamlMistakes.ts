import type { Issue, Position } from './issue.ts';

/** name: some words: more words, with what stands before the value, and the value. */
const twoColons = /^((?:\s*- )?\s*[\w -]+?:[ \t]+)([^"'\s[{|>#&*!].*?:(?:[ \t].*?)?)\s*$/;

/** In quotes, without the note (# …) that a template leaves behind a value: inside the quotes it would be published. */
const quoted = (value: string) => JSON.stringify(value.replace(/\s#\s.*$/, '').trim());

export const hasColon = (line: string): boolean => twoColons.test(line);

export const quoteColon = (line: string): string => line.replace(twoColons, (_, name: string, words: string) => name + quoted(words));

export const fieldForm =
  'Each field stands on a line of its own: its name, a colon, a space and its value, for example title: Open Dialogue.';

/** What a beginner most likely did where fields could not be read. @param code of the parser of YAML @param at where it stopped */
export function explainYaml(code: string, lines: string[], at: Position): Issue {
  // Quotes or brackets that are opened and not closed are noticed only lines later.
  const isOpen = (line: string) => /:\s+("[^"]*|'[^']*|\[[^\]]*|\{[^}]*)$/.test(line);
  const open = ['MISSING_CHAR', 'BAD_INDENT'].includes(code) ? lines.slice(0, at.line).findLastIndex(isOpen) : -1;
  const below = lines[at.line] ?? '';
  const above = lines.slice(0, at.line).findLast((line) => !/^\s*(?:#|$)/.test(line)) ?? '';
  if (open < 0 && /^ +[\w-]+:(\s|$)/.test(below) && /^\s*[\w-]+:\s+\S/.test(above)) {
    const message = `there are spaces before "${below.trim()}", and the line above it has words already. Take the spaces away.`;
    return { line: at.line + 1, column: 1, message };
  }
  const place = open < 0 ? at : { line: open + 1, column: 1 };
  const strayed = explainList(lines, place.line - 1);
  if (strayed) return strayed;
  const line = lines[place.line - 1] ?? '';
  return { ...place, field: /^\s*(?:- )?([\w-]+)\s*:/.exec(line)?.[1], message: explainLine(code, line) };
}

const indentOf = (line: string): number => line.search(/\S|$/);
const isListed = (line: string): boolean => /^ *- /.test(line);

/** An entry that does not stand under the one above it, or a field that came between the two. @param at the index of its line */
function explainList(lines: string[], at: number): Issue | undefined {
  const line = lines[at] ?? '';
  const above = lines.slice(0, at).findLastIndex(isListed);
  if (!isListed(line) || above < 0) return;
  const spaces = indentOf(lines[above]!);
  const between = lines.slice(above + 1, at).findIndex((each) => /^ *\w/.test(each) && indentOf(each) <= spaces);
  if (between >= 0 && spaces > 0 && spaces === indentOf(line)) {
    const message = `"${lines[above + 1 + between]!.trim()}" stands between two entries of a list. If it belongs to the entry above and that ends with }, write it before that }, after a comma.`;
    return { line: above + 2 + between, column: 1, message };
  }
  if (between >= 0 || spaces === indentOf(line)) return;
  const message = `"${line.trim()}" does not stand under the entry above it (line ${above + 1}). Write ${spaces || 'no'} spaces before its dash, and ${spaces + 2} before the lines that belong to it.`;
  return { line: at + 1, column: 1, message };
}

function explainLine(code: string, line: string): string {
  const typed = line.trim();
  const [, name = '', value = ''] = /^(?:- )?([^:]*):?\s*(.*)$/.exec(typed) ?? [];
  if (code === 'RESOURCE_EXHAUSTION') return 'lists or groups stand inside each other too deeply. Write fewer levels.';
  if (code === 'TAB_AS_INDENT' || /^ *\t/.test(line)) return 'the line starts with a tab. Write spaces instead.';
  if (code === 'DUPLICATE_KEY') return 'is written twice. Keep one of the two lines.';
  if (code === 'MULTIPLE_DOCS') return 'a line of three dashes or dots starts a second record here. Take that line away.';
  if (hasColon(line)) return `there is a colon inside the words. Put quotes around them: ${name}: ${quoted(value)}`;
  if (/:[\u00A0\u2000-\u200B\u202F]/.test(line)) return 'the space after the colon is none that can be read. Delete it, and type a space.';
  if (/^(?:[@`%&*!|>].|[-?] .|[[{].*[\]}]\s*\S)/.test(value))
    return `words may not start with ${value[0]} here. Put quotes around them: ${name}: ${quoted(value)}`;
  if (/^[“”‘’]/.test(value)) return 'the quotes are curly, as word processors make them. Type straight ones (").';
  if (/^["']/.test(value)) return `the quotes do not stand round all of the words. Write ${name}: ${quoted(value.replace(/^'|'$|"/g, ''))}`;
  if (/^(?:\[[^\]]*|\{[^}]*)$/.test(value)) return `${value} has no end. Write ${value[0] === '[' ? ']' : '}'} after its last words.`;
  if (/^[[{]/.test(value))
    return `${value} cannot be read. A list looks like this: [first words, second words], and a group like this: { on: 2026-05-01, by: nurse }`;
  const [, unparted] = /^- \{.*["'}\]] +([\w-]+:)\s/.exec(typed) ?? [];
  if (unparted) return `a comma is missing before "${unparted}". Write , ${unparted}`;
  if (/^[\w-]+:\S/.test(typed)) return `a space is missing after the colon. Write ${name}: ${value}`;
  if (/^[\w-]+\s*=/.test(typed)) return `a colon belongs after the name of a field. Write ${typed.replace(/\s*=\s*/, ': ')}`;
  if (/^\s+[\w-]+:/.test(line))
    return `the spaces before "${typed}" do not fit the lines above it. Fields of one group begin in the same column, and all others at the start of the line.`;
  if (/^-\S/.test(typed)) return `a space is missing after the dash. Write - ${typed.slice(1)}`;
  return `"${typed}" cannot be read. ${fieldForm} If these words belong to the line above, put them there.`;
}
