/** What this page uses of Pagefind's own script, which the build writes to /pagefind/pagefind.js. */
interface Pagefind {
  options(options: { baseUrl?: string; excerptLength?: number }): Promise<void>;
  search(term: string, options: { filters: Record<string, string> }): Promise<{ results: { data(): Promise<Result> }[] }>;
}
interface Result {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  sub_results: { title: string; url: string; excerpt: string }[];
}

/** How many results are drawn at once. */
const shown = 20;

/**
 * Draws the results of the query in the page's own address (?q=…&section=…) in the place of the list of all pages.
 * Without a query the page stays as it is; if the index cannot be loaded it says so and keeps the list.
 */
export async function searchPage(page: Document): Promise<void> {
  const form = page.querySelector<HTMLFormElement>('[data-search]')!;
  const count = page.querySelector<HTMLElement>('[data-count]')!;
  const asked = new URLSearchParams(page.location.search);
  const term = (asked.get('q') ?? '').trim();
  const section = asked.get('section') ?? '';
  form.querySelector('input')!.value = term;
  form.querySelector('select')!.value = section;
  if (!term) return;

  page.title = `${term} – ${page.title}`;
  count.textContent = 'Searching…';
  try {
    const index = form.dataset['index']!;
    const pagefind: Pagefind = await import(/* @vite-ignore */ index);
    await pagefind.options({ baseUrl: index.replace('pagefind/pagefind.js', ''), excerptLength: 24 });
    const { results } = await pagefind.search(term, { filters: section ? { section } : {} });
    const found = await Promise.all(results.slice(0, shown).map((result) => result.data()));
    draw(page, found);
    count.textContent = told(results.length, term, section);
  } catch {
    count.textContent = 'The search could not be loaded. It needs a site that has been built. You can find every page in the list below.';
  }
}

/** What a reader is told: how much was found, and what to do if it is nothing. */
function told(found: number, term: string, section: string): string {
  const where = section ? ` in ${section}` : '';
  if (found === 0)
    return `No results for "${term}"${where}. Check the spelling, or try fewer or simpler words. Every page is in the list below.`;
  return `${found} ${found === 1 ? 'result' : 'results'} for "${term}"${where}${found > shown ? `. The first ${shown} are shown` : ''}`;
}

function draw(page: Document, found: Result[]): void {
  const list = page.querySelector<HTMLElement>('[data-results]')!;
  list.replaceChildren(...found.map((result) => item(page, result)));
  list.hidden = found.length === 0;
  page.querySelector<HTMLElement>('[data-all]')!.hidden = found.length > 0;
}

function item(page: Document, { url, excerpt, meta, sub_results }: Result): HTMLElement {
  const headings = sub_results.filter((sub) => sub.url !== url).slice(0, 3);
  const subs = element(
    page,
    'ul',
    headings.map((sub) => element(page, 'li', [link(page, sub.url, sub.title)])),
  );
  return element(page, 'li', [
    element(page, 'h2', [link(page, url, meta['title'] ?? url)]),
    element(page, 'p', [meta['section'] ?? ''], 'small'),
    element(page, 'p', marked(page, excerpt)),
    ...(headings.length ? [subs] : []),
  ]);
}

function element(page: Document, name: string, content: (Node | string)[], className = ''): HTMLElement {
  const made = page.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

function link(page: Document, url: string, text: string): HTMLElement {
  const made = page.createElement('a');
  made.href = url;
  made.textContent = text;
  return made;
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#x27;': "'", '&amp;': '&' };

/** An excerpt with its terms marked, as nodes: the text of the index is never read as HTML. */
function marked(page: Document, excerpt: string): (Node | string)[] {
  const plain = (text: string) =>
    text.replace(/<\/?mark>/g, '').replace(/&(lt|gt|quot|#39|#x27|amp);/g, (entity) => entities[entity] ?? entity);
  return excerpt
    .split(/(<mark>.*?<\/mark>)/)
    .map((part) => (part.startsWith('<mark>') ? element(page, 'mark', [plain(part)]) : plain(part)));
}
