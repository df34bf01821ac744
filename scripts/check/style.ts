import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { load } from 'js-yaml';
import { atField, type Content, entriesOf, type Entry } from '../../src/reader/content.ts';
import { type Issue, issuesAt } from '../../src/reader/issue.ts';
import { oncePer } from '../../src/reader/oncePer.ts';
import { positionAt } from '../../src/reader/text.ts';
import { atNode, linksOf } from '../../src/reader/tree.ts';
import { isClaim } from './claims.ts';
import { isFamilyPage, isPage } from './pages.ts';
import { inPiece, isCited, type Piece, piecesOf, type Range, sentenceAt, textFields } from './prose.ts';

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
    about: z.enum(['us', 'subject']).optional(),
    where: z.enum(['family', 'stories', 'pictures', 'roles']).optional(),
    stories: z.literal('advice').optional(),
    capitals: z.boolean().default(false),
    near: z.string().optional(),
    unless: alternatives.optional(),
    explained: z.boolean().default(false),
  })
  .transform(({ pattern, words, near = '', unless, capitals, ...rule }) => {
    const whole = (text: string) => text.replace(/\{([a-z]+)\}/g, (_, name: string) => words[name] ?? '');
    return {
      ...rule,
      pattern: new RegExp(whole(pattern), capitals ? 'gm' : 'gim'),
      near: new RegExp(whole(near), 'i'),
      unless: unless === undefined ? undefined : new RegExp(whole(unless), 'i'),
    };
  });
type StyleRule = z.infer<typeof styleSchema>;

const styleRules = z.array(styleSchema).parse(load(readFileSync(new URL('style.yaml', import.meta.url), 'utf8')));

export const isRefusedAddress = (address: string): boolean =>
  styleRules.some(({ on, pattern }) => on === 'links' && address.search(pattern) >= 0);

/** Whether a text holds a street with its number, or a postcode. */
export const isHomeAddress = (text: string): boolean =>
  styleRules.some(({ id, pattern }) => id === 'home-address' && text.search(pattern) >= 0);

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
      const explained = new Set(glossaryWords(content));
      return textsFor(rule, entry).flatMap(({ text, typed = text, piece, say }) =>
        (rule.near.test(text) ? [...text.matchAll(rule.pattern)] : []).flatMap(({ 0: { length }, index }) => {
          if (piece && isRight(rule, entry, piece, { from: index, to: index + length }, explained)) return [];
          const match = typed
            .slice(index, index + length)
            .replace(/\s+/g, ' ')
            .trim();
          return say(index, rule.message.split('{match}').join(match));
        }),
      );
    });

/** A text in which a rule looks, and how to say something of a place in it. */
type Searched = { text: string; typed?: string; piece?: Piece; say: (offset: number, message: string) => Issue[] };

function textsFor({ on, where }: StyleRule, entry: Entry): Searched[] {
  if (on === 'links')
    return [
      ...linksOf(entry.body).map(({ node }) => ({ text: node.url, say: (_: number, message: string) => atNode(node, message) })),
      ...textFields(entry)
        .filter(({ value }) => /^(https?|file):|^[a-z]:\\/i.test(value))
        .map(({ value, path }) => ({ text: value, say: (_: number, message: string) => atField(entry, path, message) })),
    ];
  if (on === 'text') {
    const start = /^---\r?\n[^]*?\n---\r?\n/.exec(entry.text)?.[0].length ?? 0;
    const say = (offset: number, message: string) => issuesAt(positionAt(entry.text, start + offset), [message]);
    return entry.body ? [{ text: entry.text.slice(start), say }] : [];
  }
  return piecesOf(entry)
    .filter(({ kind, field = '' }) => (where === 'pictures' ? kind === 'picture' : where !== 'roles' || /(^|, )(by|role)$/.test(field)))
    .map((piece) => ({ ...piece, piece, say: (offset, message) => inPiece(piece, offset, message) }));
}

/** Whether words that a rule found are right where they stand. @param explained words that need no explanation (any more) */
function isRight(rule: StyleRule, entry: Entry, piece: Piece, range: Range, explained: Set<string>): boolean {
  if (rule.unless?.test(sentenceAt(piece, range.from)) || isCited(piece, range)) return true;
  if (rule.about && !isClaim(entry, piece, range, rule.about === 'subject')) return true;
  if (!rule.explained) return false;
  const [word = ''] = singularsOf(piece.text.slice(range.from, range.to));
  const known = explained.has(word) || piece.field === 'term';
  explained.add(word);
  return known;
}

const singularsOf = (text: string) => (text.toLowerCase().match(/[\w-]+/g) ?? []).map((word) => word.replace(/s$/, ''));

/** The words of the terms that the glossary shows. */
const glossaryWords = oncePer((content: Content) =>
  entriesOf(content, 'glossary').flatMap(({ data }) => (data?.shown ? singularsOf(data.term) : [])),
);
