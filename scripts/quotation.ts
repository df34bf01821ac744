/** Signs that nobody sees, or that turn the order of others round: whoever reads the summary must see that they are there. */
const unseen = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cn}\p{Co}]/gu;

const shown = (sign: string) => `[U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`;

/**
 * Words of a file, as code inside a line of Markdown. The words come from anybody who proposes a change. Inside code nothing has a meaning:
 * no @name calls a person, no #12 names a thread, no link, picture, heading or HTML comes about. One thing ends code: as many ` as began it,
 * so it begins with one more than the words have anywhere in a row.
 */
export function quote(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim().replace(unseen, shown);
  if (line === '') return '(empty)';
  const longest = (line.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 0);
  const fence = '`'.repeat(longest + 1);
  const gap = /^`|`$/.test(line) ? ' ' : '';
  return `${fence}${gap}${line}${gap}${fence}`;
}

/** The most characters of one passage that are shown where room is short. */
const mostShown = 1500;

/** Two versions of a passage. Of long ones, where room is short, only the part from shortly before their first difference is kept. */
export function clip(before: string, after: string): [string, string] {
  if (before.length <= mostShown && after.length <= mostShown) return [before, after];
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  start = Math.max(0, start - 200);
  const cut = (words: string) =>
    `${start > 0 ? '… ' : ''}${words.slice(start, start + mostShown)}${words.length > start + mostShown ? ' …' : ''}`;
  return [cut(before), cut(after)];
}
