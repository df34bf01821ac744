import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { readFileSync } from 'node:fs';

/** WCAG 2.2, levels A and AA, and what is good practice beyond. */
const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The small form of axe: a browser reads it for each page. */
const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

interface Question {
  /** The part of the page that is looked at; without it all of it. */
  within?: string;
  /** The rules that are asked; without them all. */
  only?: string[];
  /** Rules that say nothing here. */
  without?: string[];
}

/** A page of any browser that runs a function in it. */
export type Scripted = Pick<Page, 'evaluate'>;

/**
 * What axe finds wrong with the page as it is now, each with its place; and a list without markers that does not call itself a list, which
 * VoiceOver in Safari then does not either.
 */
export async function violations(page: Scripted, { within, only, without = [] }: Question = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const options = {
    runOnly: only ? { type: 'rule', values: only } : { type: 'tag', values: all },
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    // What passes is not described: that alone takes half of the time.
    resultTypes: ['violations'],
  };
  return page.evaluate(
    async ({ within, options, lists }) => {
      const found = await (window as unknown as { axe: { run(where: string | Document, options: object): Promise<AxeResults> } }).axe.run(
        within ?? document,
        options,
      );
      const wrong = found.violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, any: [reason] }) => `${id}: ${help}: ${target}${reason ? ` (${reason.message})` : ''}`),
      );
      if (!lists) return wrong;
      const bare = [...document.querySelectorAll(`${within ?? 'body'} :is(ul, ol):not([role='list'])`)].filter((list) =>
        [...list.children].some(
          (item) => getComputedStyle(item).listStyleType === 'none' || getComputedStyle(item).display !== 'list-item',
        ),
      );
      return [...wrong, ...bare.map(({ outerHTML }) => `a list without markers needs role="list": ${outerHTML.slice(0, 80)}`)];
    },
    { within, options, lists: !only },
  );
}
