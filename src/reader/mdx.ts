import { mdxToMdast } from 'satteri';
import { features } from './features.ts';
import type { Issue } from './issue.ts';
import { explainTag, nameOfTag } from './mdxMistakes.ts';
import { findConflict, positionAt } from './text.ts';
import type { MdastNode } from './tree.ts';

/** After so many mistakes in one file the rest is left for the next run; parsing takes time with each. */
const most = 30;
/** Deeper than any page; what walks through a body calls itself. */
const deepest = 100;

function isTooDeep(root: MdastNode): boolean {
  let level: MdastNode[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((node) => ('children' in node ? (node.children as MdastNode[]) : []));
  }
  return false;
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let n = 1; n < line; n++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** Takes the sign at an offset away (of <https://...> all), so that the parser reads on behind it. */
function without(text: string, offset: number): string {
  const [sign] = /^<[^<>\s]*[:@][^<>\s]*>|^./.exec(text.slice(offset)) ?? [' '];
  return text.slice(0, offset) + ' '.repeat(sign.length) + text.slice(offset + sign.length);
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
  const atStart = (message: string): Issue => ({ line: 1, column: 1, message });
  // Without a last line break the parser aborts the whole process at some endings (import "\).
  if (!text.endsWith('\n')) text += '\n';
  for (let tries = 0; tries < most; tries++) {
    try {
      const body = mdxToMdast(text, { features });
      if (!isTooDeep(body)) return { body, issues };
      return { issues: [...issues, atStart('lists or quotations stand inside each other too deeply to be read. Write fewer levels.')] };
    } catch (error) {
      const message = error instanceof Error ? error.message : '';
      const [, line, column] = /^(\d+):(\d+): /.exec(message) ?? [];
      const at = offsetOf(text, Number(line ?? 1), Number(column ?? 1));
      const sign = Math.max(text.lastIndexOf('<', at), text.lastIndexOf('{', at));
      if (sign < 0) return { issues: [...issues, atStart('the text below the fields cannot be read.')] };

      const opener = /`<(?!\/)([^`>]*)>`\D*(\d+):(\d+)/.exec(message.slice(line ? 0 : message.length));
      const opened = opener ? offsetOf(text, Number(opener[2]), Number(opener[3])) : sign;
      const name = nameOfTag(text.slice(sign));
      if (text.startsWith('</', sign) && closed.delete(name)) {
        text = without(text, sign);
        continue;
      }
      issues.push({ ...positionAt(text, opened), message: explainTag(text.slice(opened), message) });
      if (opener) closed.add(opener[1] ?? '').add(name);
      text = without(text, opened);
    }
  }
  return { issues: [...issues, atStart(`there is more to put right in this file than the ${most} places named here. Begin with these.`)] };
}
