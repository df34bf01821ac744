import { mdxToMdast } from 'satteri';
import { type Issue, issuesAt, top } from './issue.ts';
import { userComponents } from '../schemas/userComponents.ts';
import { explainTag, isUserComponent, nameOfTag, tagAt } from './tags.ts';
import { findConflict, offsetAt, positionAt } from './text.ts';
import { childrenOf, type MdastNode } from './tree.ts';

/** How Markdown is read, by the check and for the pages alike: the NHS style has straight quotes, and frontmatter is split off before. */
export const features = { smartPunctuation: false, frontmatter: false } as const;

/** After so many mistakes in one file the rest is left for the next run; parsing takes time with each. */
const most = 30;
/** Deeper than any page; what walks through a body calls itself. */
const deepest = 100;

const isTooDeep = (node: MdastNode, depth = 0): boolean => depth > deepest || childrenOf(node).some((child) => isTooDeep(child, depth + 1));

/** Takes the tag or the sign at an offset away, so that the parser reads on behind it. For a part of the site words are left in its place. */
const without = (text: string, offset: number): string => {
  const [sign = ''] = tagAt.exec(text.slice(offset)) ?? /^(?:<+|.)/s.exec(text.slice(offset)) ?? [];
  const name = nameOfTag(sign);
  const filler = isUserComponent(name) && !userComponents[name].children ? 'e' : ' ';
  return text.slice(0, offset) + filler.repeat(sign.length) + text.slice(offset + sign.length);
};

/** Of a part that is never closed and one of its name right behind or before it: where the two begin, and whether the second is closed. */
function pairAt(text: string, offset: number): { first: number; second: number; isClosed: boolean } | undefined {
  const name = nameOfTag(text.slice(offset));
  const tags = [...text.matchAll(new RegExp(`<(/?)${RegExp.escape(name)}(?![\\w.:$-])[^<>]*(?<!/)>`, 'g'))];
  const at = tags.findIndex(({ index }) => index === offset);
  const isOpen = (i: number) => tags[i]?.[1] === '';
  const start = isOpen(at + 1) ? at : at - 1;
  if (at < 0 || !isOpen(start)) return;
  return { first: tags[start]!.index, second: tags[start + 1]!.index, isClosed: tags[start + 2]?.[1] === '/' };
}

/**
 * Reads a body with the parser of the build. The parser stops at its first mistake; here the sign at fault is taken out and the rest is
 * read again, so that one run finds all of them.
 * @param text with lines before it, so that positions in it are positions in the file
 */
export function readBody(text: string): { body?: MdastNode; issues: Issue[] } {
  const conflict = findConflict(text);
  if (conflict) return { issues: [conflict] };
  const issues: Issue[] = [];
  const closed = new Set<string>();
  const stop = (message: string) => ({ issues: [...issues, ...issuesAt(top, [message])] });
  // Without a last line break the parser aborts the whole process at some endings (import "\).
  if (!text.endsWith('\n')) text += '\n';
  for (let tries = 0; tries < most; tries++) {
    try {
      const body = mdxToMdast(text, { features });
      if (!isTooDeep(body)) return { body, issues };
      return stop('lists or quotations stand inside each other too deeply to be read. Write fewer levels.');
    } catch (error) {
      const { message } = error as Error;
      const [, line = 1, column = 1] = /^(\d+):(\d+): /.exec(message) ?? [];
      const at = offsetAt(text, { line: Number(line), column: Number(column) });
      const sign = Math.max(text.lastIndexOf('<', at), text.lastIndexOf('{', at));
      if (sign < 0) return stop('the text below the fields cannot be read.');

      const [, tag, ...place] = /^\d.*?`<(?!\/)([^`>]*)>`\D*(\d+):(\d+)/s.exec(message) ?? [];
      const found = tag === undefined ? sign : offsetAt(text, { line: Number(place[0]), column: Number(place[1]) });
      const name = nameOfTag(text.slice(sign));
      if (text.startsWith('</', sign) && closed.delete(name)) {
        text = without(text, sign);
        continue;
      }
      const opened = found - /<*$/.exec(text.slice(0, found))![0].length;
      const part = tag ?? name;
      const holdsWords = isUserComponent(part) && userComponents[part].children;
      const pair = holdsWords && tag !== undefined && pairAt(text, opened);
      const ended =
        holdsWords && text.startsWith('</', sign)
          ? text.slice(0, sign).search(new RegExp(`<${part}(?: [^<>]*)?/>(?![^]*<${part}\\b)`))
          : -1;
      if (ended >= 0) {
        const [typed = ''] = /^<[^<>]*>/.exec(text.slice(ended)) ?? [];
        const message = `${typed} has a slash, so it ends before its words. Write ${typed.replace(/ ?\/>/, '>')} here: </${part}> comes on line ${line}.`;
        issues.push({ ...positionAt(text, ended), message });
        text = text.slice(0, ended) + text.slice(ended).replace('/>', ' >');
      } else if (pair) {
        const { first, second, isClosed } = pair;
        const cure = isClosed ? `Write </${tag}> before this one.` : `If this is its end, it lacks a slash: </${tag}>`;
        const begins = `a second <${tag}> begins here, and the one on line ${positionAt(text, first).line} has no end. ${cure}`;
        issues.push({ ...positionAt(text, second), message: begins });
        text = isClosed ? without(text, first) : `${text.slice(0, second)}</${text.slice(second + 1)}`;
      } else {
        issues.push({ ...positionAt(text, opened), message: explainTag(text.slice(opened), message) });
        closed.add(part).add(name);
        text = without(text, opened);
      }
    }
  }
  return stop(`there is more to put right in this file than the ${most} places named here. Begin with these.`);
}
