import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { load } from 'js-yaml';
import { type Content, entriesOf, type Entry } from '../../src/reader/content.ts';
import { nameOf } from '../../src/reader/fields.ts';
import type { Issue } from '../../src/reader/issue.ts';
import { positionAt } from '../../src/reader/text.ts';
import { linksOf } from '../../src/reader/tree.ts';
import { isClaim } from './claims.ts';
import { isFamilyPage } from './pages.ts';
import { isCited, normalizeQuotes, type Piece, piecesOf, sentenceAt, textFields } from './prose.ts';

const level = z.enum(['error', 'advice']);
/** A regular expression, or a list of them of which one has to match. */
const alternatives = z.union([z.string(), z.array(z.string()).transform((list) => list.join('|'))]);

/** Texts in a list, or in one text with / between them. */
const examples = z.union([z.string().transform((text) => text.split(' / ')), z.array(z.string())]).default([]);

/** The form of scripts/check/style.yaml, which says what each field is for. */
const styleSchema = z.array(
  z.strictObject({
    id: z.string(),
    pattern: alternatives,
    message: z.string(),
    level: level.default('error'),
    on: z.enum(['words', 'text', 'links']).default('words'),
    about: z.literal('us').optional(),
    where: z.enum(['family', 'stories']).optional(),
    stories: z.enum(['advice', 'free']).optional(),
    kind: z.literal('picture').optional(),
    field: z.string().optional(),
    capitals: z.boolean().default(false),
    unless: alternatives.optional(),
    explained: z.boolean().default(false),
    right: examples,
    wrong: examples,
  }),
);

export type StyleRule = Omit<z.infer<typeof styleSchema>[number], 'pattern' | 'unless' | 'field'> & {
  pattern: RegExp;
  unless?: RegExp;
  field?: RegExp;
};

/** The rules about words. */
export const styleRules: StyleRule[] = styleSchema
  .parse(load(readFileSync(new URL('style.yaml', import.meta.url), 'utf8')))
  .map(({ pattern, unless, field, ...rule }) => ({
    ...rule,
    pattern: new RegExp(pattern, rule.capitals ? 'gm' : 'gim'),
    ...(unless !== undefined && { unless: new RegExp(unless, 'i') }),
    ...(field !== undefined && { field: new RegExp(field) }),
  }))
  .map((rule) => (rule.about === 'us' ? { ...rule, stories: 'advice' as const } : rule));

/** Whether a rule about addresses says something about an address. */
export const isRefusedAddress = (address: string): boolean =>
  styleRules.some(({ on, pattern }) => on === 'links' && address.search(pattern) >= 0);

/** What a rule is on an entry; undefined where it does not hold. */
function levelOn(rule: StyleRule, entry: Entry): z.infer<typeof level> | undefined {
  if (rule.where === 'family' && !isFamilyPage(entry)) return;
  if (rule.where === 'stories' && entry.collection !== 'stories') return;
  if (entry.collection !== 'stories' || !rule.stories) return rule.level;
  return rule.stories === 'free' ? undefined : rule.stories;
}

/** What the rules about words find in an entry, of one level. */
export function checkStyle(entry: Entry, content: Content, wanted: z.infer<typeof level>): Issue[] {
  return styleRules
    .filter((rule) => levelOn(rule, entry) === wanted)
    .flatMap((rule) => {
      const issue = (found: string, rest: Omit<Issue, 'message'>): Issue => ({
        ...rest,
        message: rule.message.replace('{match}', () => found.replace(/\s+/g, ' ').trim()),
      });
      if (rule.on === 'links')
        return addressesOf(entry).flatMap(({ url, ...at }) => (url.search(rule.pattern) >= 0 ? [issue(url, at)] : []));
      if (rule.on === 'text') return entry.body ? inLines(rule, entry.text, issue) : [];
      return inWords(rule, entry, content, issue);
    });
}

type Make = (found: string, rest: Omit<Issue, 'message'>) => Issue;

/** Every address to which an entry leads, with its position. */
const addressesOf = (entry: Entry) => [
  ...linksOf(entry.body).map(({ url, line, column }) => ({ url, line, column })),
  ...textFields(entry)
    .filter(({ value }) => /^(https?|file):|^[a-z]:\\/i.test(value))
    .map(({ value, path }) => ({ url: value, ...entry.fields!.positionOf(path), field: nameOf(path) })),
];

function inLines({ pattern }: StyleRule, text: string, issue: Make): Issue[] {
  const start = /^---\r?\n[^]*?\n---\r?\n/.exec(text)?.[0].length ?? 0;
  return [...text.slice(start).matchAll(pattern)].map(({ 0: found, index }) => issue(found, positionAt(text, start + index)));
}

function inWords(rule: StyleRule, entry: Entry, content: Content, issue: Make): Issue[] {
  const seen = new Set<string>();
  return piecesOf(entry)
    .filter(({ kind, field }) => (!rule.kind || kind === rule.kind) && (!rule.field || rule.field.test(field ?? '')))
    .flatMap((piece) => {
      const text = normalizeQuotes(piece.text);
      if (text.search(rule.pattern) < 0) return [];
      return [...text.matchAll(rule.pattern)].flatMap(({ 0: { length }, index }) => {
        const found = piece.text.slice(index, index + length);
        if (rule.unless && rule.unless.test(sentenceAt(piece, index))) return [];
        if (isCited(piece, { from: index, to: index + length }, content)) return [];
        if (rule.about && !isClaim(entry, piece, index)) return [];
        if (rule.explained && isExplained(found, entry, piece, content, seen)) return [];
        return [issue(found, { ...piece.positionOf(index), ...(piece.field && { field: piece.field }) })];
      });
    });
}

const glossaries = new WeakMap<Content, Set<string>>();

/** The words of the terms that the glossary shows, without a plural s. */
function glossaryWords(content: Content): Set<string> {
  const terms = entriesOf(content, 'glossary').flatMap(({ data }) => (data?.shown ? wordsOf(data.term) : []));
  const found = glossaries.get(content) ?? new Set(terms);
  glossaries.set(content, found);
  return found;
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\w-]+/)
    .map((word) => word.replace(/s$/, ''));

/** Whether the glossary, or a link to it, explains a word; or the same word was found on the page before. */
function isExplained(found: string, entry: Entry, piece: Piece, content: Content, seen: Set<string>): boolean {
  const [word = ''] = wordsOf(found);
  if (seen.has(word) || glossaryWords(content).has(word) || (entry.collection === 'glossary' && piece.field === 'term')) return true;
  const linked = piece.links.some(
    ({ url, from, to }) => url.startsWith('/glossary/#') && wordsOf(piece.text.slice(from, to)).includes(word),
  );
  if (!linked) seen.add(word);
  return linked;
}
