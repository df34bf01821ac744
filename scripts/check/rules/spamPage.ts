import type { Entry } from '../../../src/reader/content.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { nameOf } from '../../../src/reader/fields.ts';
import { bare } from './schemes.ts';
import { nodesOf, startOf } from '../../../src/reader/tree.ts';

const address = 'kentandmedway.nhs.uk/resources/case-study-open-dialogue-peer-support-mental-health';

/** One page of the local NHS carries words about a drug that others put there. No link may lead to it until that is mended. */
export function judgeSpamPage({ body, fields }: Entry): Finding[] {
  const message = `the copy of this page that we read has foreign words about a drug in it, so no link may lead there: ${address}. Take the link away.`;
  const inBody = [...(body ? nodesOf(body) : [])].flatMap((node) =>
    (node.type === 'link' || node.type === 'definition') && bare(node.url).includes(address) ? [{ ...startOf(node), message }] : [],
  );
  const walk = (value: unknown, path: PropertyKey[]): Finding[] => {
    if (typeof value === 'object' && value !== null)
      return Object.entries(value).flatMap(([key, inner]) => walk(inner, [...path, Array.isArray(value) ? Number(key) : key]));
    if (typeof value !== 'string' || !fields || !bare(value).includes(address)) return [];
    return [{ ...fields.placeOf(path), field: nameOf(path), message }];
  };
  return [...inBody, ...walk(fields?.value, [])];
}
