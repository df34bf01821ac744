import type { Exception } from './headers.ts';
import { type Policy, under } from './policy.ts';
import { types } from './types.ts';

/** What Cloudflare Pages reads of these files; what is more, it leaves out without a word: https://developers.cloudflare.com/pages/configuration/ */
const limits = { rules: 100, headerLine: 2000, redirectLine: 1000, redirects: 2000 };

/** The endings whose type the host does not know, or knows by an old name. */
const mistyped = ['csv-metadata.json', 'vcf', 'bib', 'ris'];
const typed: Exception[] = mistyped.map((ending) => ({ where: `/*.${ending}`, headers: { 'Content-Type': types[ending]! } }));

/**
 * The file _headers of Cloudflare Pages. Every rule that fits an address is applied; "! Name" takes away what an earlier one set.
 * @throws Error if the file would be longer than the host reads
 */
export function headersFile({ base, headers, exceptions }: Policy): string {
  const rules = [
    // The host lets other sites read every file; nothing here needs that.
    [under(base, '/*'), '  ! Access-Control-Allow-Origin', ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)],
    ...[...exceptions, ...typed].map(({ where, headers: own }) => [
      under(base, where),
      ...Object.entries(own).flatMap(([name, value]) => [`  ! ${name}`, `  ${name}: ${value}`]),
    ]),
  ];
  const text = rules.map((lines) => `${lines.join('\n')}\n`).join('\n');
  if (rules.length > limits.rules) throw new Error(`_headers has ${rules.length} rules; Cloudflare Pages reads ${limits.rules}.`);
  hold('_headers', text, limits.headerLine);
  return text;
}

/**
 * The file _redirects of Cloudflare Pages. Addresses that are gone are not in it: the host knows no 410, and their pages say it in words.
 * @throws Error if the file would be longer than the host reads
 */
export function redirectsFile({ base, redirects }: Policy): string {
  const lines = redirects.map(({ from, to }) => `${under(base, from)} ${under(base, to)} 301\n`);
  if (lines.length > limits.redirects) throw new Error(`_redirects has ${lines.length} lines; Cloudflare Pages reads ${limits.redirects}.`);
  hold('_redirects', lines.join(''), limits.redirectLine);
  return lines.join('');
}

function hold(file: string, text: string, longest: number): void {
  const long = text.split('\n').find((line) => line.length > longest);
  if (long) throw new Error(`A line of ${file} has ${long.length} characters; Cloudflare Pages reads ${longest}: ${long.slice(0, 60)}…`);
}
