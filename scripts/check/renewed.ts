import { execFileSync } from 'node:child_process';
import { readFields } from '../../src/reader/yaml.ts';
import { atField, type Content } from '../../src/reader/content.ts';
import { proseDay } from '../../src/lib/date.ts';
import { type FileIssue, inFile, type Issue } from '../../src/reader/issue.ts';
import { collections } from '../../src/schemas/collections.ts';
import { dayText } from '../../src/schemas/day.ts';

type Fields = Record<string, unknown>;

/** Facts on which a reader acts. When one of them changes, so does the day of the check beside it. */
const facts = ['phone', 'email', 'number', 'text', 'hours', 'state', 'ages', 'area', 'route'];

/** What a part of a list was before, wherever it stood then. */
const partBefore = (now: unknown, name: string, then: Fields): unknown => {
  const { id } = Object(now) as Fields;
  return id === undefined || !Array.isArray(then) ? then[name] : then.find((each) => Object(each).id === id);
};

const isGroup = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !(value instanceof Date);
const dayOf = (value: unknown): string => String(dayText(value));

/**
 * Facts of records that changed while the day of their check stayed as it was.
 * @param before gives the text of a file (as shown to an editor) as it was; undefined for a new file
 */
export function checkRenewed(content: Content, before: (file: string) => string | undefined): FileIssue[] {
  return content.entries.flatMap((entry) => {
    const old = collections[entry.collection].kind === 'record' ? before(entry.file) : undefined;
    const walk = (now: unknown, then: unknown, path: PropertyKey[]): Issue[] => {
      if (!isGroup(now) || !isGroup(then)) return [];
      const same = 'checked' in now && dayOf(now['checked']) === dayOf(then['checked']);
      const changed = same ? facts.filter((name) => name in then && JSON.stringify(now[name]) !== JSON.stringify(then[name])) : [];
      const issues = changed.flatMap((name) => {
        const day = proseDay(dayOf(now['checked']));
        const message = `this has changed, and checked is still ${day}. Compare it with its source, then write the day on which you did as checked.`;
        return atField(entry, [...path, name], message);
      });
      return [
        ...issues,
        ...Object.keys(now).flatMap((name) =>
          walk(now[name], partBefore(now[name], name, then), [...path, Array.isArray(now) ? Number(name) : name]),
        ),
      ];
    };
    return old === undefined ? [] : inFile(entry.file, walk(entry.fields?.value, readFields(old).fields?.value, []));
  });
}

/** The text of a file in a commit; undefined outside of Git, and for a file that the commit does not have. */
export function textIn(commit: string, file: string): string | undefined {
  try {
    const shown = ['show', '--end-of-options', `${commit}:./${file}`];
    return execFileSync('git', shown, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}
