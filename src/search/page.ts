import type { SearchWords } from '../lib/searchWords.ts';
import { addExcerpt, resultItem } from './draw.ts';
import { find, findAtOnce, type Found, type ListedPage, type Query, readQuery } from './find.ts';
import type { Hit, Pagefind } from './pagefind.ts';
import { pagefindOptions } from './ranking.ts';
import { urgency } from './urgency.ts';
import { Words } from './words.ts';

/** After how long the list of all pages is opened while the search goes on, in milliseconds. A slow phone needs less. */
const patience = 8000;
/** How many results are added at once. */
const batchSize = 8;
/** How many of the first results show what their page says. Each brings the whole text of its page. */
const quoted = 2;
/** How many characters of what was typed are searched for: more than any question has. */
const maxLength = 300;

const root = document.querySelector<HTMLElement>('[data-search]')!;
const part = <Kind extends HTMLElement = HTMLElement>(name: string) => root.querySelector<Kind>(`[data-${name}]`)!;
const show = (name: string, shown = true) => void (part(name).hidden = !shown);

const form = root.querySelector('form')!;
const select = form.querySelector('select')!;
const list = part('results');
const count = part('count');
const more = part<HTMLButtonElement>('more');
const all = part<HTMLDetailsElement>('all');
const { title } = document;
/** The folder of the index. */
const folder = root.dataset['index']!.replace(/[^/]+$/, '');
const base = folder.replace(/pagefind\/$/, '');
/** The parts that are hidden until a search shows them. */
const outcomes = ['unknown-section', 'answer', 'reminder', 'suggestion', 'results', 'more', 'nothing', 'failed'];

const listed: ListedPage[] = [...all.querySelectorAll('li')].map((item) => {
  const link = item.querySelector('a')!;
  return { address: link.pathname, title: link.textContent!, description: item.lastChild!.textContent!.trim() };
});

/** What is known of the site before the index is asked. */
interface Known {
  words: Words;
  /** The pages of the list that are in the index. */
  pages: ListedPage[];
  addressOf: (hit: Hit) => string | undefined;
  /** The index, which is loaded after the first answer is drawn. */
  index: () => Promise<Pagefind>;
}
/** Fetched beside this script, and once. */
const known: Promise<Known> = fetch(`${folder}words.json`)
  .then((response) => response.json())
  .then(read);

let typed = '';
let section = '';
/** The number of the latest search. One that ends after the next has started shows nothing. */
let latestSearch = 0;
/** How many results are shown; kept with the place of the page in its entry of the history. */
let shown = batchSize;

// Without these lines an error that a reader is told of would be told to the console, too.
known.catch(() => {});
history.scrollRestoration = 'manual';
addEventListener('pagehide', remember);
// A phone may close a page that is out of sight without another word, and loads it anew.
document.addEventListener('visibilitychange', remember);
addEventListener('popstate', start);
part('retry').addEventListener('click', () => location.reload());
// A search loads no new page, so Pagefind stays loaded. The address and the back button still work.
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const [q, where] = ['q', 'section'].map((name) => String(new FormData(form).get(name) || ''));
  remember();
  history.pushState(null, '', `?${new URLSearchParams({ q: q!, ...(where && { section: where }) })}`);
  start();
});
start();

/** Keeps how far the reader came, for the way back. */
function remember(): void {
  history.replaceState({ shown, top: scrollY }, '');
}

/** Searches, and shows help also in a browser that lacks what a search needs. */
function start(): void {
  try {
    run();
  } catch {
    giveTheList('failed');
  }
}

/** Searches for the words and the section in the address of the page. */
function run(): void {
  const query = new URLSearchParams(location.search);
  const requested = query.get('section') ?? '';
  typed = (query.get('q') ?? '').replace(/\p{Cs}/gu, '\uFFFD').trim();
  section = [...select.options].some(({ value }) => value === requested) ? requested : '';
  shown = history.state?.shown ?? batchSize;
  const thisSearch = ++latestSearch;

  for (const name of outcomes) show(name, false);
  list.textContent = '';
  form.querySelector('input')!.value = typed;
  select.value = section;
  show('unknown-section', requested !== section);
  document.title = typed ? `${shortened(typed)} – ${title}` : title;
  root.dataset['state'] = typed ? 'loading' : 'empty';
  all.open = false;
  count.textContent = '';
  if (!typed) return;
  // Help waits for nothing: it must show even if the search fails.
  const urgent = urgency(typed.slice(0, maxLength));
  show('answer', urgent === 'help');
  show('reminder', urgent === 'reminder');
  tell('Searching this site for ');
  const isLatest = () => thisSearch === latestSearch;
  setTimeout(() => isLatest() && root.dataset['state'] === 'loading' && giveTheList('late'), patience);
  search(urgent === 'help', isLatest).then(
    () => isLatest() && finish(),
    () => isLatest() && giveTheList('failed'),
  );
}

/** Says that there is no result or none yet, where screen readers announce it, and opens the list of all pages below help. */
function giveTheList(state: 'failed' | 'late'): void {
  count.textContent = part(state === 'late' ? 'late-sentence' : 'sentence').textContent;
  show('failed');
  show('answer');
  show('reminder', false);
  all.open = true;
  root.dataset['state'] = state;
}

function finish(): void {
  if (root.dataset['state'] === 'late') all.open = false;
  show('failed', false);
  root.dataset['state'] = 'done';
  scrollTo(0, history.state?.top ?? scrollY);
}

function read({ files, version, pages: addresses, ...words }: SearchWords): Known {
  const addressOf = (id: string) => base + addresses[id]!.slice(1);
  const indexed = new Set(Object.keys(addresses).map(addressOf));
  let index: Promise<Pagefind> | undefined;
  return {
    words: new Words(words),
    pages: listed.filter(({ address }) => indexed.has(address)),
    addressOf: ({ id }) => (addresses[id] ? addressOf(id) : undefined),
    index: () => (index ??= load(files, version)),
  };
}

/** Loads Pagefind and the index, its files side by side. */
async function load(files: string[], version: string): Promise<Pagefind> {
  const script: Promise<Pagefind> = import(/* @vite-ignore */ root.dataset['index']!);
  for (const name of files) {
    const preload = document.createElement('link');
    Object.assign(preload, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: folder + name });
    document.head.append(preload);
  }
  const pagefind = await script;
  // A worker is a script started from an address, which the Trusted Types policy of the page does not allow.
  await pagefind.options({ noWorker: true, baseUrl: base, metaCacheTag: version, ranking: pagefindOptions });
  return pagefind;
}

async function search(helpShown: boolean, isLatest: () => boolean): Promise<void> {
  const { words, pages, addressOf, index } = await known;
  if (!isLatest()) return;
  const query = readQuery(typed.slice(0, maxLength), words);
  const first = findAtOnce(
    query,
    pages.filter(({ address }) => isInSection(address)),
    words,
  );
  if (first) {
    list.append(resultItem(first, sectionOf(first.address)));
    show('results');
  }
  // Somebody in a crisis is shown no suggestion and no tips on spelling.
  const suggestion = helpShown ? undefined : query.suggestion;
  if (first && suggestion) suggest(suggestion);

  const answers = await find(query, typed, { pagefind: await index(), words, pages, addressOf });
  const found = answers.filter(({ page }) => isInSection(page.address));
  // What is shown already keeps its place.
  const at = found.findIndex(({ page }) => page === first);
  if (first) found.unshift(...(at < 0 ? [{ page: first }] : found.splice(at, 1)));
  const data = await Promise.all(found.slice(0, quoted).map(({ hit }) => hit?.data().catch(() => undefined)));
  if (!isLatest()) return;
  drawResults(found);
  data.forEach((each, i) => each && addExcerpt(list.children[i] as HTMLElement, found[i]!, each, wordsSought(query)));
  tell(
    found.length === 0
      ? helpShown
        ? 'Nothing more for '
        : 'No results for '
      : `${found.length} ${found.length === 1 ? 'result' : 'results'} for `,
  );
  show('nothing', found.length === 0 && !helpShown);
  if (suggestion && found.length > 0) suggest(suggestion);
}

const wordsSought = ({ keywords, joined }: Query): string[] => [...keywords, ...([] as string[]).concat(...joined.values())];

/** Shows as many results as were shown before the reader left. The button is never removed, so that it keeps the focus. */
function drawResults(found: Found[]): void {
  const next = () => {
    for (const { page } of found.slice(list.childElementCount, shown)) list.append(resultItem(page, sectionOf(page.address)));
    const left = found.length - list.childElementCount;
    more.textContent = left > 0 ? `Show ${Math.min(batchSize, left)} more results` : 'All results are shown';
    more.setAttribute('aria-disabled', String(left <= 0));
  };
  next();
  show('results', found.length > 0);
  show('more', found.length > batchSize);
  more.onclick = () => {
    if (list.childElementCount >= found.length) return;
    shown = list.childElementCount + batchSize;
    next();
    // The second press of somebody in a hurry would fall on a result, because the button has moved.
    list.style.pointerEvents = 'none';
    setTimeout(() => (list.style.pointerEvents = ''), 400);
    count.textContent = `${list.childElementCount} of ${found.length} results are shown`;
    remember();
  };
}

/** The section of a page: that whose first page stands in the first folder of its address, or the last, which holds the others. */
const sectionOf = (address: string): string => {
  const options = [...select.options].slice(1);
  const own = options.find(({ dataset }) => dataset['folder'] !== base && address.startsWith(dataset['folder']!));
  return (own ?? options[options.length - 1]!).value;
};
const isInSection = (address: string): boolean => !section || sectionOf(address) === section;

/** Says what was searched for. <bdi>: typed words that run from right to left must not turn the sentence round. */
function tell(words: string): void {
  const term = document.createElement('bdi');
  term.textContent = shortened(typed);
  // What stands below does not move up.
  count.style.minHeight = words.startsWith('Searching') ? '' : `${count.offsetHeight}px`;
  count.textContent = '';
  count.append(part('answer').hidden ? words : `Help is shown first. ${words}`, '"', term, section ? `" in ${section}` : '"');
}

function suggest(words: string): void {
  const link = part<HTMLAnchorElement>('suggested');
  link.textContent = words;
  link.search = String(new URLSearchParams({ q: words, ...(section && { section }) }));
  show('suggestion');
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > 80 ? `${characters.slice(0, 80).join('')}…` : text;
}
