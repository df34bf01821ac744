import type { HitData } from './pagefind.ts';

/** How many headings of a page are listed below it. */
const maxHeadings = 3;

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#x27;': "'", '&amp;': '&' };

/**
 * A result as an item of the list: its title, its section, an excerpt, and the headings whose text matches.
 * @param description of the page, shown if there is no excerpt with a match or if it may not be shown
 */
export function resultItem({ url, excerpt, meta, sub_results }: HitData, description: string): HTMLElement {
  const quotable = meta['excerpt'] !== 'no';
  const headings = (quotable ? sub_results : []).filter((sub) => sub.url !== url && sub.excerpt.includes('<mark>')).slice(0, maxHeadings);
  const words = quotable && excerpt.includes('<mark>') ? marked(withGaps(excerpt)) : [description];
  const subs = headings.map((sub) => element('li', [link(sub.url, sub.title)]));
  return element('li', [
    element('h2', [link(url, meta['title'] ?? url)]),
    element('p', [meta['section'] ?? ''], 'small'),
    element('p', words),
    ...(subs.length > 0 ? [element('ul', subs)] : []),
  ]);
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

/** An excerpt with … where it starts or ends inside a sentence. */
const withGaps = (excerpt: string): string => {
  const text = excerpt.replace(/<\/?mark>/g, '');
  return `${/^\p{Ll}/u.test(text) ? '… ' : ''}${excerpt}${/[.?!]$/.test(text) ? '' : ' …'}`;
};

/** An excerpt with its matches marked, as nodes: nothing from the index is parsed as HTML. */
function marked(excerpt: string): (Node | string)[] {
  const plain = (text: string) =>
    text.replace(/<\/?mark>/g, '').replace(/&(lt|gt|quot|#39|#x27|amp);/g, (entity) => entities[entity] ?? entity);
  return excerpt.split(/(<mark>.*?<\/mark>)/).map((part) => (part.startsWith('<mark>') ? element('mark', [plain(part)]) : plain(part)));
}
