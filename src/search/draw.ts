import { stemOf, tokenize } from '../lib/tokens.ts';
import type { Found, ListedPage } from './find.ts';
import type { HitData } from './pagefind.ts';

/** How many headings of a page are listed below it. */
const maxHeadings = 3;
/** How many characters of a page are shown, if its sentences allow it. */
const excerptLength = 160;

/** A page as an item of the list: its title, its section and its description. */
export function resultItem({ address, title, description }: ListedPage, section: string): HTMLElement {
  const about = element('p', [description], 'about');
  return element('li', [element('h2', [link(address, title)]), element('p', [section], 'small'), about]);
}

/** Puts what a page says about the keywords into its item, and the headings below which it says so. */
export function addExcerpt(item: HTMLElement, { page }: Found, { content, sub_results }: HitData, keywords: string[]): void {
  const stems = new Set(keywords.map(stemOf));
  const text = excerptOf(content, stems);
  if (text) item.querySelector('.about')!.replaceWith(element('p', marked(text, stems), 'about'));
  const headings = sub_results.filter(({ url }) => url.includes('#')).slice(0, maxHeadings);
  const links = headings.map(({ title, url }) => link(page.address + url.slice(url.indexOf('#')), title));
  // One is no list: a screen reader would count it, and its level.
  if (links.length === 1) item.append(element('p', links));
  else if (links.length > 1)
    item.append(
      element(
        'ul',
        links.map((each) => element('li', [each])),
      ),
    );
}

function element(name: string, content: (Node | string)[], className = ''): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

function link(url: string, text: string): HTMLElement {
  const made = document.createElement('a');
  made.href = url;
  made.textContent = text;
  return made;
}

/**
 * The sentence of a text that holds most of the words, with the next one if both are short, or the answer below a heading that holds them.
 * Empty if no sentence does.
 * @param content a line for each paragraph, item or row; a line after # is a heading
 */
export function excerptOf(content: string, stems: Set<string>): string {
  const held = (text: string) =>
    new Set(
      tokenize(text)
        .map(stemOf)
        .filter((stem) => stems.has(stem)),
    ).size;
  let best = { text: '', score: 0 };
  let heading = '';
  for (const line of content.split('\n')) {
    if (line.startsWith('# ')) {
      heading = line.slice(2);
      continue;
    }
    // No look-behind: Safari knew none before 16.4.
    const sentences = (line.match(/[^]+?(?:[.?!]["”’')]*(?=\s+["“‘'(]?[\p{Lu}\d])|$)/gu) ?? []).map((sentence) => sentence.trim());
    sentences.forEach((sentence, at) => {
      if (!/[.?!]["”’')]*$/.test(sentence)) return;
      const next = sentences[at + 1] ?? '';
      const text = sentence.length + next.length < excerptLength ? `${sentence} ${next}`.trim() : sentence;
      const long = sentence.length > 2 * excerptLength ? 0.2 : 0;
      const [own, above] = [held(sentence), at === 0 ? held(heading) : 0];
      if (own - long > best.score) best = { text, score: own - long };
      // The first sentence below a question answers it.
      if (above > best.score) best = { text: `${heading}${/[.?!]$/.test(heading) ? '' : ':'} ${text}`, score: above };
    });
    heading = '';
  }
  const text = best.text.charAt(0).toUpperCase() + best.text.slice(1);
  return text.length <= 2 * excerptLength ? text : `${text.slice(0, 2 * excerptLength).replace(/\s+\S*$/, '')} …`;
}

/** A text with its matches in bold. */
const marked = (text: string, stems: Set<string>): (Node | string)[] =>
  text.split(/([\p{L}\p{N}'’]+)/u).map((part) => (tokenize(part).some((word) => stems.has(stemOf(word))) ? element('b', [part]) : part));
