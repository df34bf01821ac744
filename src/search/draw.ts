import type { Found } from './pagefind.ts';

/** How many places on a page are named below it. */
const places = 3;

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#x27;': "'", '&amp;': '&' };

/**
 * A page that was found, as an item of the list: its title, its section, what it says, and the places on it that match.
 * @param about what the page is about, for one that answers without holding the word
 */
export function resultItem({ url, excerpt, meta, sub_results }: Found, about: string): HTMLElement {
  const quotable = meta['excerpt'] !== 'no';
  const headings = (quotable ? sub_results : []).filter((sub) => sub.url !== url && sub.excerpt.includes('<mark>')).slice(0, places);
  const words = quotable && excerpt.includes('<mark>') ? marked(withGaps(excerpt)) : [about];
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

/** An excerpt that says where it leaves out words: before a start inside a sentence, and behind an end inside one. */
const withGaps = (excerpt: string): string => {
  const text = excerpt.replace(/<\/?mark>/g, '');
  return `${/^\p{Ll}/u.test(text) ? '… ' : ''}${excerpt}${/[.?!]$/.test(text) ? '' : ' …'}`;
};

/** An excerpt with its terms marked, as nodes: the text of the index is never read as HTML. */
function marked(excerpt: string): (Node | string)[] {
  const plain = (text: string) =>
    text.replace(/<\/?mark>/g, '').replace(/&(lt|gt|quot|#39|#x27|amp);/g, (entity) => entities[entity] ?? entity);
  return excerpt.split(/(<mark>.*?<\/mark>)/).map((part) => (part.startsWith('<mark>') ? element('mark', [plain(part)]) : plain(part)));
}
