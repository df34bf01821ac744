import { mdxToMdast } from 'satteri';
import { features } from './features.ts';
import { placeAt } from './encoding.ts';
import type { Finding } from './issue.ts';
import { adviseTag, nameOfTag } from './mdxMistakes.ts';
import type { MdastNode } from './tree.ts';

/** After so many faults of the parser in one file the rest is left for the next run; parsing takes time with each. */
const most = 30;
/** Deeper than any page; the rules walk through a body by calling themselves. */
const deepest = 100;

function depthOf(root: MdastNode): number {
  let level: MdastNode[] = [root];
  let depth = 0;
  for (; level.length > 0 && depth <= deepest; depth++)
    level = level.flatMap((node) => ('children' in node ? (node.children as MdastNode[]) : []));
  return depth;
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
 * Reads a body with the parser of the build. The parser stops at its first fault; here the sign at fault is taken out and the
 * rest is read again, so that one run finds all of them.
 * @param text with lines before it, so that places in it are places in the file
 */
export function readBody(text: string): { body?: MdastNode; findings: Finding[] } {
  // Satteri ends the whole process on a text that ends inside an import without a new line.
  if (!text.endsWith('\n')) text += '\n';
  const findings: Finding[] = [];
  const closed = new Set<string>();
  for (let tries = 0; tries < most; tries++) {
    try {
      const body = mdxToMdast(text, { features });
      if (depthOf(body) <= deepest) return { body, findings };
      return {
        findings: [
          ...findings,
          { line: 1, column: 1, message: 'lists or quotations stand inside each other too deeply to be read. Write fewer levels.' },
        ],
      };
    } catch (error) {
      const message = error instanceof Error ? error.message : '';
      const [, line, column] = /^(\d+):(\d+): /.exec(message) ?? [];
      const at = offsetOf(text, Number(line ?? 1), Number(column ?? 1));
      const sign = Math.max(text.lastIndexOf('<', at), text.lastIndexOf('{', at));
      if (sign < 0) return { findings: [...findings, { line: 1, column: 1, message: 'the text below the fields cannot be read.' }] };

      const opener = /`<(?!\/)([^`>]*)>`\D*(\d+):(\d+)/.exec(message.slice(line ? 0 : message.length));
      const opened = opener ? offsetOf(text, Number(opener[2]), Number(opener[3])) : sign;
      const name = nameOfTag(text.slice(sign));
      if (text.startsWith('</', sign) && closed.delete(name)) {
        text = without(text, sign);
        continue;
      }
      findings.push({ ...placeAt(text, opened), message: adviseTag(text.slice(opened), message) });
      if (opener) closed.add(opener[1] ?? '').add(name);
      text = without(text, opened);
    }
  }
  return {
    findings: [
      ...findings,
      { line: 1, column: 1, message: `there are more faults in this file than the ${most} told here. Put these right first.` },
    ],
  };
}
