import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, entriesOf, type Entry, shownPath } from '../../../src/reader/content.ts';
import { placeAt } from '../../../src/reader/encoding.ts';
import { type Fault, inFile } from '../../../src/reader/issue.ts';
import { plain } from './spelling.ts';
import { written } from './unique.ts';

interface Secret {
  what: string;
  pattern: RegExp;
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** Anything but letters and digits: spaces, dashes, dots, brackets, marks of emphasis. */
const gap = '[^\\p{L}\\p{N}]{0,8}';

/** The phone number with or without its leading 0, +44 or 0044, and not as a part of a longer number. */
function phonePattern(phone: string): RegExp | undefined {
  const digits = plain(phone)
    .text.replace(/\D/g, '')
    .replace(/^(00)?44/, '')
    .replace(/^0/, '');
  if (digits.length < 9) return;
  return new RegExp(`(?<!\\d)(?:\\(?\\+?(?:00${gap})?4${gap}4${gap}(?:0${gap})?|\\(?0${gap})${[...digits].join(gap)}(?!\\d)`, 'gu');
}

/** The email address, also with (at) and dot, and with quotes, plus signs or marks of emphasis inside. */
function emailPattern(email: string): RegExp | undefined {
  if (!/^[^@\s]+@[^@\s]+$/.test(email)) return;
  const noise = '(?:[*_~`\\\\]|[\'"`]\\s*\\+\\s*[\'"`])*?';
  const signs = [...email.toLowerCase()].map((sign) => {
    if (sign === '@') return '(?:\\s*@\\s*|\\s*[([{<]\\s*at\\s*[)\\]}>]\\s*|\\s+at\\s+)';
    if (sign === '.') return '(?:\\s?\\.\\s?|\\s*[([{<]\\s*dot\\s*[)\\]}>]\\s*|\\s+dot\\s+)';
    return sign === '-' ? '\\p{Pd}' : escape(sign).replace('\\/', '/');
  });
  return new RegExp(`(?<![a-z0-9])${signs.join(noise)}(?![a-z0-9])`, 'gu');
}

function secretsOf(contact: Entry | undefined): Secret[] {
  const [phone, email] = contact ? ['phone', 'email'].map((field) => String(written(contact, field) ?? '')) : [];
  const found: Secret[] = [];
  const [phones, emails] = [phonePattern(phone ?? ''), emailPattern((email ?? '').trim())];
  if (phones) found.push({ what: 'phone number', pattern: phones });
  if (emails) found.push({ what: 'email address', pattern: emails });
  return found;
}

/** The contact record without its own two lines. */
function withoutOwn(contact: Entry): string {
  const own = ['phone', 'email'].map((field) => contact.fields?.placeOf([field]).line);
  return contact.text
    .split('\n')
    .map((line, i) => (own.includes(i + 1) ? '' : line))
    .join('\n');
}

/**
 * The phone number and the email address of the team stand in content/contact.yaml alone. A second copy stays behind when they change,
 * and a family calls a number that nobody answers.
 */
export function judgeSecondCopy(content: Content, srcDir: string, from: string): Fault[] {
  const contact = entriesOf(content, 'contact')[0] as Entry | undefined;
  const secrets = secretsOf(contact);
  if (!contact || secrets.length === 0) return [];
  const find = (file: string, text: string, instead: string) => {
    const { text: bare, offsetOf } = plain(text);
    return inFile(
      file,
      secrets.flatMap(({ what, pattern }) =>
        [...bare.matchAll(pattern)].map(({ index }) => ({
          ...placeAt(text, offsetOf(index)),
          message: `here is a second copy of the team's ${what}, which stands in ${contact.file} alone. ${instead}`,
        })),
      ),
    );
  };
  const write = 'Take it away, and write <Contact /> where the contact details are to be.';
  const code = globSync('**/*.{ts,mts,js,mjs,astro,mdx,md,json,yaml,css,scss,svg,html,txt}', { cwd: srcDir });
  return [
    ...content.entries.flatMap((entry) => find(entry.file, entry === contact ? withoutOwn(entry) : entry.text, write)),
    ...content.others.flatMap(({ file, text }) => find(file, text, 'Take it away.')),
    ...code.flatMap((path) =>
      find(shownPath(join(srcDir, path), from), readFileSync(join(srcDir, path), 'utf8'), 'Read it from the contact record.'),
    ),
  ];
}
