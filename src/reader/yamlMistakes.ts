import type { Finding, Place } from './issue.ts';

/** name: some words: more words, with what stands before the value, the value, and the line's end. */
const twoColons = /^((?:\s*- )?\s*[\w -]+?:[ \t]+)([^"'\s[{|>#&*!].*?:(?:[ \t].*?)?)(\s*)$/;

/** In quotes, without the note (# …) that a template leaves behind a value: inside the quotes it would be published. */
const quoted = (value: string) => JSON.stringify(value.replace(/\s#\s.*$/, '').trim());

/** The text with a colon inside a value made harmless, so that the faults after it are found in the same run. */
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
export function explainYaml(code: string, line: string, place: Place): Finding {
  const [name = '', ...rest] = line.split(':');
  const value = rest.join(':').trim();
  const field = /^\s*(?:- )?\w+$/.test(name) ? name.replace('-', '').trim() : undefined;
  const finding = (message: string): Finding => ({ ...place, ...(field && { field }), message });
  const colons = twoColons.exec(line);

  if (code === 'RESOURCE_EXHAUSTION')
    return { line: place.line, column: 1, message: 'lists or groups stand inside each other too deeply to be read. Write fewer levels.' };
  if (code === 'TAB_AS_INDENT' || /^ *\t/.test(line)) return finding('the line starts with a tab. Write spaces instead.');
  if (code === 'DUPLICATE_KEY') return finding('is written twice. Keep one of the two lines.');
  if (code === 'MULTIPLE_DOCS')
    return { ...place, message: 'a line of three dashes or dots starts a second record here. Take that line away.' };
  if (colons) return finding(`there is a colon inside the words. Put quotes around them: ${field}: ${quoted(colons[2]!)}`);
  if (/^[@`%]/.test(value)) return finding(`words may not start with ${value[0]} here. Put quotes around them: ${field}: ${quoted(value)}`);
  if (/^"/.test(value) && !/[^\\]"$/.test(value))
    return finding(`the double quote (") that starts the words needs a second one, at their very end: ${field}: "words"`);
  if (/^"/.test(value)) return finding(`there are double quotes (") inside words in double quotes. Write single quotes (') inside.`);
  if (/^'/.test(value))
    return finding(
      `the words stand between single quotes (') and hold another. Write double quotes (") around them: ${field}: ${quoted(value.replace(/^'|'$/g, ''))}`,
    );
  if (/^\[/.test(value)) return finding('the list has no end. It looks like this: [first words, second words]');
  if (/^\{/.test(value)) return finding('the group has no end. It looks like this: { on: 2026-05-01, by: consultant psychiatrist }');
  if (/^[\w-]+:\S/.test(line.trim())) return { ...place, message: `a space is missing after the colon. Write ${name.trim()}: ${value}` };
  return {
    ...place,
    message:
      'this line cannot be read. Each field stands on a line of its own: its name, a colon, a space and its value, for example title: Open Dialogue',
  };
}
