import { type AnswerKind, type AnswerWords, answerOf } from './answers.ts';
import { resultItem } from './draw.ts';
import { find } from './find.ts';
import type { Hit, Pagefind } from './pagefind.ts';
import { pagefindOptions } from './ranking.ts';
import { sectionWord } from '../lib/sectionWord.ts';
import { SpellChecker } from './spelling.ts';

/** How long to wait for a list of words, in milliseconds. A slow phone needs less. */
const timeout = 5000;
/** How many results are added at once. */
const batchSize = 8;
/** How many characters of what was typed are searched for: more than any question has. */
const maxLength = 300;

const root = document.querySelector<HTMLElement>('[data-search]')!;
const part = <Kind extends HTMLElement = HTMLElement>(name: string) => root.querySelector<Kind>(`[data-${name}]`)!;
const show = (name: string) => void (part(name).hidden = false);

const form = root.querySelector('form')!;
const failure = part('sentence');
const { title } = document;
/** The parts that are hidden until a search shows them. */
const outcomes = ['unknown-section', 'answer', 'contact-answer', 'suggestion', 'results', 'more', 'nothing', 'failed'];

let typed = '';
let section = '';
/** The number of the latest search. One that ends after the next has started shows nothing. */
let latestSearch = 0;

part('retry').addEventListener('click', () => location.reload());
// A search loads no new page, so Pagefind stays loaded. The address and the back button still work.
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const [q, where] = ['q', 'section'].map((name) => String(new FormData(form).get(name) ?? ''));
  history.pushState(null, '', `?${new URLSearchParams({ q: q ?? '', ...(where && { section: where }) })}`);
  run();
});
addEventListener('popstate', run);
run();

/** Searches for the words and the section in the address of the page. */
function run(): void {
  const query = new URLSearchParams(location.search);
  const requested = query.get('section') ?? '';
  const select = form.querySelector('select')!;
  typed = (query.get('q') ?? '').toWellFormed().trim();
  section = [...select.options].some(({ value }) => value === requested) ? requested : '';
  const thisSearch = ++latestSearch;

  for (const name of outcomes) part(name).hidden = true;
  part('results').replaceChildren();
  show('all');
  form.querySelector('input')!.value = typed;
  select.value = section;
  if (requested !== section) show('unknown-section');
  document.title = typed ? `${shortened(typed)} – ${title}` : title;
  root.dataset['state'] = typed ? 'loading' : 'empty';
  part('count').textContent = typed ? 'Searching…' : '';
  if (!typed) return;
  // The answer does not wait for the search: it must show even if the search fails.
  const answered = answer(thisSearch);
  search(answered, thisSearch).then(
    () => thisSearch === latestSearch && (root.dataset['state'] = 'done'),
    () => thisSearch === latestSearch && fail(),
  );
}

/** Shows the failure in the place of the count, which screen readers announce. */
function fail(): void {
  part('count').replaceChildren(failure);
  show('failed');
  show('all');
  root.dataset['state'] = 'failed';
}

/** Shows help or contact details if the typed words call for them, and returns whether it did. Without the list of these words it shows help. */
async function answer(thisSearch: number): Promise<boolean> {
  let kind: AnswerKind | undefined = 'help';
  try {
    const words: AnswerWords = await load(root.dataset['words']!);
    const details = [...part('contact').querySelectorAll('a')].map((each) => each.href);
    kind = answerOf(typed.slice(0, maxLength), words, details);
  } catch {
    // Help stays the answer.
  }
  if (!kind || thisSearch !== latestSearch) return false;
  show('answer');
  if (kind === 'contact') show('contact-answer');
  return true;
}

async function load<Kind>(address: string): Promise<Kind> {
  // A request that never ends must not hold back help.
  const response = await fetch(address, { signal: AbortSignal.timeout(timeout) });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}

async function search(answered: Promise<boolean>, thisSearch: number): Promise<void> {
  const index = root.dataset['index']!;
  const pagefind: Pagefind = await import(/* @vite-ignore */ index);
  // A worker is a script started from an address, which the Trusted Types policy of the page does not allow.
  await pagefind.options({
    noWorker: true,
    baseUrl: index.replace('pagefind/pagefind.js', ''),
    excerptLength: 24,
    ranking: pagefindOptions,
  });
  const loadSpelling = async () => new SpellChecker(await load(index.replace('pagefind.js', 'vocabulary.json')));
  const { hits, suggestion } = await find(typed.slice(0, maxLength), { pagefind, pages: Number(root.dataset['pages']), loadSpelling });
  const found = section ? await inSection(pagefind, hits) : hits;
  // The first results are loaded before the page changes, so that it changes once.
  await Promise.all(found.slice(0, batchSize).map((hit) => hit.data()));
  // Somebody in a crisis is shown no suggestion and no tips on spelling.
  const helpShown = await answered;
  if (thisSearch !== latestSearch) return;
  await drawResults(found, thisSearch);
  showCount(found.length, helpShown);
  if (!helpShown && suggestion && found.length > 0) suggest(suggestion);
}

/** The hits in the chosen section. Each page has a word for its section in the index. */
async function inSection(pagefind: Pagefind, hits: Hit[]): Promise<Hit[]> {
  const { results } = await pagefind.search(sectionWord(section));
  // Every section has pages: if none is found, a part of the index is missing.
  if (results.length === 0) throw new Error(`The index lacks ${section}`);
  const ids = new Set(results.map(({ id }) => id));
  return hits.filter(({ id }) => ids.has(id));
}

/** Shows the first results, and more at each press of the button. The button is never removed, so that it keeps the focus. */
async function drawResults(hits: Hit[], thisSearch: number): Promise<void> {
  const list = part('results');
  const more = part<HTMLButtonElement>('more');
  const next = async () => {
    const from = list.childElementCount;
    const pages = await Promise.all(hits.slice(from, from + batchSize).map((hit) => hit.data()));
    if (thisSearch !== latestSearch) return;
    list.append(...pages.map((page) => resultItem(page, descriptionOf(page.url))));
    const left = hits.length - list.childElementCount;
    more.textContent = left > 0 ? `Show ${Math.min(batchSize, left)} more results` : 'All results are shown';
    more.setAttribute('aria-disabled', String(left <= 0));
    if (from > 0) part('count').textContent = `${list.childElementCount} of ${hits.length} results are shown`;
  };
  await next();
  if (hits.length === 0) return;
  list.hidden = false;
  more.hidden = hits.length <= batchSize;
  let loading = false;
  more.onclick = () => {
    if (loading || list.childElementCount >= hits.length) return;
    loading = true;
    next().then(() => (loading = false), fail);
  };
}

/** The description of a page, from the list of all pages on this page. */
function descriptionOf(address: string): string {
  const links = [...part('all').querySelectorAll('a')];
  return links.find((each) => each.getAttribute('href') === address)?.parentElement?.lastChild?.textContent?.trim() ?? '';
}

function showCount(count: number, helpShown: boolean): void {
  // <bdi>: typed words that run from right to left must not turn the sentence round.
  const term = document.createElement('bdi');
  term.textContent = shortened(typed);
  const results = count === 0 ? 'No results' : `${count} ${count === 1 ? 'result' : 'results'}`;
  const first = helpShown ? 'Help is shown first. ' : '';
  part('count').replaceChildren(`${first}${results} for "`, term, section ? `" in ${section}` : '"');
  part('all').hidden = count > 0;
  if (count === 0 && !helpShown) show('nothing');
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
