import type { Issue, Position } from './issue.ts';

/** name: some words: more words, with what stands before the value, the value, and the line's end. */
const twoColons = /^((?:\s*- )?\s*[\w -]+?:[ \t]+)([^"'\s[{|>#&*!].*?:(?:[ \t].*?)?)(\s*)$/;

/** In quotes; without the note (# …) that a template leaves behind a value, which would be published inside the quotes. */
export const quoted = (value: string, withoutNote = true) => JSON.stringify((withoutNote ? value.replace(/\s#\s.*$/, '') : value).trim());

/** The text with a colon inside a value made harmless, so that the issues after it are found in the same run. */
export function repair(text: string, line: number): string | undefined {
  const lines = text.split('\n');
  const [, name, value] = twoColons.exec(lines[line - 1] ?? '') ?? [];
  if (name === undefined || value === undefined) return;
  lines[line - 1] = name + quoted(value);
  return lines.join('\n');
}

/** Whether a line opens quotes or brackets that it does not close. */
export const isOpen = (line: string): boolean => /:\s+("[^"]*|'[^']*|\[[^\]]*|\{[^}]*)$/.test(line);

/** What a beginner most likely did on a line that does not read as fields. */
export function explainYaml(code: string, line: string, position: Position): Issue {
  const [name = '', ...rest] = line.split(':');
  const value = rest.join(':').trim();
  const field = /^\s*(?:- )?[\w-]+$/.test(name) ? name.replace(/^\s*- /, '').trim() : undefined;
  const issue = (message: string): Issue => ({ ...position, ...(field && { field }), message });
  const words = `${field ?? name.trim()}: ${quoted(value.replace(/^["']|["']$/g, '').replaceAll('"', ''))}`;

  if (code === 'RESOURCE_EXHAUSTION')
    return { line: position.line, column: 1, message: 'lists or groups stand inside each other too deeply. Write fewer levels.' };
  if (code === 'TAB_AS_INDENT' || /^ *\t/.test(line)) return issue('the line starts with a tab. Write spaces instead.');
  if (code === 'DUPLICATE_KEY') return issue('is written twice. Keep one of the two lines.');
  if (code === 'MULTIPLE_DOCS')
    return { ...position, message: 'a line of three dashes or dots starts a second record here. Take that line away.' };
  if (twoColons.test(line))
    return issue(`there is a colon inside the words. Put quotes around them: ${field}: ${quoted(twoColons.exec(line)![2]!)}`);
  if (/:[\u00A0\u2000-\u200B\u202F]/.test(line))
    return issue('the space after the colon is none that can be read. Delete it, and type a space.');
  if (/^(?:[@`%&*!|>]|[-?] |[[{].*[\]}]\s*\S)/.test(value) && value.length > 1)
    return issue(`words may not start with ${value[0]} here. Put quotes around them: ${field}: ${quoted(value)}`);
  if (/^[“”‘’]/.test(value)) return issue('the quotes are curly, as word processors make them. Type straight ones (").');
  if (/^"[^"]*"\s*[^\s#].*[^"\s]$/.test(value)) return issue(`the quotes end before the words do. Put them around all of it: ${words}`);
  if (/^"/.test(value) && !/[^\\]"\s*$/.test(value))
    return issue(`the double quote (") that starts the words needs a second one at their end: ${words}`);
  if (/^"/.test(value)) return issue(`there are double quotes (") inside words in double quotes. Write single quotes (') inside.`);
  if (/^'[^']*$/.test(value)) return issue(`the single quote (') that starts the words needs a second one at their end: ${words}`);
  if (/^'/.test(value))
    return issue(`the words stand between single quotes (') and hold another. Write double quotes (") around them: ${words}`);
  if (/^\[/.test(value))
    return issue(`the list ${value} has no end. Write ] after its last words. A list looks like this: [first words, second words]`);
  if (/^\{/.test(value))
    return issue(`the group ${value} has no end. Write } after its last words: { on: 2026-05-01, by: consultant psychiatrist }`);
  if (/^[\w-]+:\S/.test(line.trim())) return { ...position, message: `a space is missing after the colon. Write ${name.trim()}: ${value}` };
  if (/^[\w-]+[ \t]*=/.test(line.trim()))
    return { ...position, message: `a colon belongs after the name of a field. Write ${line.trim().replace(/[ \t]*=[ \t]*/, ': ')}` };
  if (/^[ \t]+[\w-]+:/.test(line))
    return issue(
      `the spaces before "${line.trim()}" do not fit the lines above it. Fields of one group begin in the same column, and all others at the start of the line.`,
    );
  if (/^-\S/.test(line.trim())) return { ...position, message: `a space is missing after the dash. Write - ${line.trim().slice(1)}` };
  return {
    ...position,
    message: `"${line.trim()}" cannot be read. Each field stands on a line of its own: its name, a colon, a space and its value, for example title: Open Dialogue. If these words belong to the line above, put them there.`,
  };
}
