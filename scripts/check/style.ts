import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { load } from 'js-yaml';
import { atField, type Content, entriesOf, type Entry } from '../../src/reader/content.ts';
import type { Issue } from '../../src/reader/issue.ts';
import { oncePer } from '../../src/reader/oncePer.ts';
import { positionAt } from '../../src/reader/text.ts';
import { atNode, linksOf } from '../../src/reader/tree.ts';
import { isClaim } from './claims.ts';
import { isFamilyPage, isPage } from './pages.ts';
import { inPiece, isCited, type Piece, piecesOf, sentenceAt, textFields } from './prose.ts';

type Level = 'error' | 'advice';

/** A regular expression, or a list of them of which one has to match. */
const alternatives = z.union([z.string(), z.array(z.string()).transform((list) => list.join('|'))]);

/** A rule of scripts/check/style.yaml, which says what each field is for. */
const styleSchema = z
  .strictObject({
    id: z.string(),
    words: z.record(z.string(), z.string()).default({}),
    pattern: alternatives,
    message: z.string(),
    level: z.enum(['error', 'advice']).default('error'),
    on: z.enum(['words', 'text', 'links']).default('words'),
    about: z.literal('us').optional(),
    where: z.enum(['family', 'stories', 'pictures', 'roles']).optional(),
    stories: z.literal('advice').optional(),
    capitals: z.boolean().default(false),
    unless: alternatives.optional(),
    explained: z.boolean().default(false),
  })
  .transform(({ pattern, words, unless, capitals, ...rule }) => ({
    ...rule,
    pattern: new RegExp(
      pattern.replace(/\{([a-z]+)\}/g, (_, name: string) => words[name] ?? ''),
      capitals ? 'gm' : 'gim',
    ),
    unless: unless === undefined ? undefined : new RegExp(unless, 'i'),
  }));
type StyleRule = z.infer<typeof styleSchema>;

/** The rules about words. */
export const styleRules = z.array(styleSchema).parse(load(readFileSync(new URL('style.yaml', import.meta.url), 'utf8')));

/** Whether a rule about addresses says something about an address. */
export const isRefusedAddress = (address: string): boolean =>
  styleRules.some(({ on, pattern }) => on === 'links' && address.search(pattern) >= 0);

/** What a rule is on an entry; undefined where it does not hold. */
function levelOn({ level, where, about, stories }: StyleRule, entry: Entry): Level | undefined {
  if (where === 'family' && !isFamilyPage(entry)) return;
  // Words about a story that is told elsewhere are ours.
  if (entry.collection !== 'stories' || !isPage(entry)) return where === 'stories' ? undefined : level;
  if (about || stories) return 'advice';
  return level === 'advice' && where !== 'stories' ? undefined : level;
}

/** What the rules about words find in an entry, of one level. */
export const checkStyle = (entry: Entry, content: Content, wanted: Level): Issue[] =>
  styleRules
    .filter((rule) => levelOn(rule, entry) === wanted)
    .flatMap((rule) => {
      if (rule.on === 'links') return inLinks(rule, entry);
      return rule.on === 'text' ? inLines(rule, entry) : inWords(rule, entry, content);
    });

const messageOf = ({ message }: StyleRule, found: string) => message.replace('{match}', () => found.replace(/\s+/g, ' ').trim());

const inLinks = (rule: StyleRule, entry: Entry): Issue[] => [
  ...linksOf(entry.body)
    .filter(({ node }) => node.url.search(rule.pattern) >= 0)
    .flatMap(({ node }) => atNode(node, messageOf(rule, node.url))),
  ...textFields(entry)
    .filter(({ value }) => /^(https?|file):|^[a-z]:\\/i.test(value) && value.search(rule.pattern) >= 0)
    .flatMap(({ value, path }) => atField(entry, path, messageOf(rule, value))),
];

function inLines(rule: StyleRule, { text, body }: Entry): Issue[] {
  const start = /^---\r?\n[^]*?\n---\r?\n/.exec(text)?.[0].length ?? 0;
  const found = body ? [...text.slice(start).matchAll(rule.pattern)] : [];
  return found.map(({ 0: words, index }) => ({ ...positionAt(text, start + index), message: messageOf(rule, words) }));
}

const isRole = (field = '') => /(^|, )(by|role)$/.test(field);

function inWords(rule: StyleRule, entry: Entry, content: Content): Issue[] {
  const seen = new Set<string>();
  return piecesOf(entry)
    .filter(({ kind, field }) => (rule.where === 'pictures' ? kind === 'picture' : rule.where !== 'roles' || isRole(field)))
    .flatMap((piece) =>
      [...piece.text.matchAll(rule.pattern)]
        .filter(
          ({ 0: words, index }) =>
            !rule.unless?.test(sentenceAt(piece, index)) &&
            !isCited(piece, { from: index, to: index + words.length }) &&
            (!rule.about || isClaim(entry, piece, index)) &&
            !(rule.explained && isExplained(words, piece, content, seen)),
        )
        .flatMap(({ 0: words, index }) => inPiece(piece, index, messageOf(rule, piece.typed.slice(index, index + words.length)))),
    );
}

/** The words of a text without a plural s. */
const wordsOf = (text: string) => (text.toLowerCase().match(/[\w-]+/g) ?? []).map((word) => word.replace(/s$/, ''));

/** The words of the terms that the glossary shows. */
const glossaryWords = oncePer(
  (content: Content) => new Set(entriesOf(content, 'glossary').flatMap(({ data }) => (data?.shown ? wordsOf(data.term) : []))),
);

/** Whether the glossary explains a word, or it was found on the page before. */
function isExplained(found: string, piece: Piece, content: Content, seen: Set<string>): boolean {
  const [word = ''] = wordsOf(found);
  const known = seen.has(word) || glossaryWords(content).has(word) || piece.field === 'term';
  seen.add(word);
  return known;
}
