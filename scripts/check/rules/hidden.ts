import type { Entry } from '../../../src/reader/content.ts';
import { numberOf, unseen } from '../../../src/reader/encoding.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { nameOf } from '../../../src/reader/fields.ts';
import { nodesOf, startOf } from '../../../src/reader/tree.ts';

/** Half a sign, which no file can hold and an escape can make; and the sign that stands for a lost one. */
const broken = /\p{Cs}|\uFFFD/gu;

/**
 * Entities (&#x200B;) and escapes ("\u200B") make signs that nobody can see out of signs that everybody can. Those that stand in
 * the file as they are have been told when it was read.
 */
export function judgeHidden({ body, fields, text }: Entry): Finding[] {
  const hidden = (words: unknown) =>
    typeof words === 'string' ? [unseen, broken].flatMap((signs) => words.match(signs) ?? []).filter((sign) => !text.includes(sign)) : [];
  const tell = (signs: string[]) =>
    [...new Set(signs)].map(
      (sign) => `what stands here with & or \\ makes a character that cannot be seen (${numberOf(sign)}). Take it away.`,
    );

  const inFields = (value: unknown, path: PropertyKey[]): Finding[] => {
    if (typeof value === 'object' && value !== null)
      return Object.entries(value).flatMap(([key, inner]) => inFields(inner, [...path, Array.isArray(value) ? Number(key) : key]));
    return tell(hidden(value)).map((message) => ({ ...fields!.placeOf(path), field: nameOf(path), message }));
  };
  const inBody = [...(body ? nodesOf(body) : [])].flatMap((node) => {
    const words = ['value', 'alt', 'title'].map((part) => (node as unknown as Record<string, unknown>)[part]);
    return tell(words.flatMap(hidden)).map((message) => ({ ...startOf(node), message }));
  });
  return [...(fields ? inFields(fields.value, []) : []), ...inBody];
}
