import { type AnswerWords, answerOf } from './answers.ts';
import { resultItem } from './draw.ts';
import { find } from './find.ts';
import type { Found, Hit, Pagefind } from './pagefind.ts';
import { pagefindOptions } from './ranking.ts';
import { sectionWord } from '../lib/sectionWord.ts';
import { Words } from './vocabulary.ts';

/** How long a list of words is waited for, in milliseconds: more than it takes on a slow phone. */
const patience = 5000;
/** How many results are drawn at once. */
const batch = 8;
/** How much of what was typed is searched for, and repeated: more than any question, and few enough for every machine. */
const longest = 300;

const root = document.querySelector<HTMLElement>('[data-search]')!;
const part = <Kind extends HTMLElement = HTMLElement>(name: string) => root.querySelector<Kind>(`[data-${name}]`)!;
const show = (name: string) => void (part(name).hidden = false);

const form = root.querySelector('form')!;
const sentence = part('sentence');
const { title } = document;
/** What may be shown after a search, and is not before it. */
const outcomes = ['unknown-section', 'answer', 'contact-answer', 'suggestion', 'results', 'more', 'nothing', 'failed'];

let typed = '';
let section = '';
/** How many searches were asked for here; one that ends after the next was asked for is not shown. */
let turn = 0;

part('retry').addEventListener('click', () => location.reload());
// The next search needs no new page: what is loaded stays, and the address and the back button follow all the same.
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const [q, where] = ['q', 'section'].map((name) => String(new FormData(form).get(name) ?? ''));
  history.pushState(null, '', `?${new URLSearchParams({ q: q ?? '', ...(where && { section: where }) })}`);
  run();
});
addEventListener('popstate', run);
run();

/** Searches for what the address of the page asks for. */
function run(): void {
  const asked = new URLSearchParams(location.search);
  const wanted = asked.get('section') ?? '';
  const choice = form.querySelector('select')!;
  typed = (asked.get('q') ?? '').toWellFormed().trim();
  section = [...choice.options].some(({ value }) => value === wanted) ? wanted : '';
  const mine = ++turn;

  for (const name of outcomes) part(name).hidden = true;
  part('results').replaceChildren();
  show('all');
  form.querySelector('input')!.value = typed;
  choice.value = section;
  if (wanted !== section) show('unknown-section');
  document.title = typed ? `${shortened(typed)} – ${title}` : title;
  root.dataset['state'] = typed ? 'loading' : 'empty';
  part('count').textContent = typed ? 'Searching…' : '';
  if (!typed) return;
  // The answer waits for nothing else: it must be there also if the search fails.
  const answered = answer(mine);
  search(answered, mine).then(
    () => mine === turn && (root.dataset['state'] = 'done'),
    () => mine === turn && fail(),
  );
}

/** Says it where the number of results is said, so that it is read out too. */
function fail(): void {
  part('count').replaceChildren(sentence);
  show('failed');
  show('all');
  root.dataset['state'] = 'failed';
}

/** Shows the answer to urgent words, and says whether there is one. If the list of these words cannot be had, help is shown to be safe. */
async function answer(mine: number): Promise<boolean> {
  let kind: ReturnType<typeof answerOf> = 'help';
  try {
    const words: AnswerWords = await load(root.dataset['words']!);
    const details = [...part('contact').querySelectorAll('a')].map((each) => each.href);
    kind = answerOf(typed.slice(0, longest), words, details);
  } catch {
    // Help stays the answer.
  }
  if (!kind || mine !== turn) return false;
  show('answer');
  if (kind === 'contact') show('contact-answer');
  return true;
}

async function load<Kind>(address: string): Promise<Kind> {
  // A request that never ends must not keep help back.
  const response = await fetch(address, { signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}

async function search(answered: Promise<boolean>, mine: number): Promise<void> {
  const index = root.dataset['index']!;
  const pagefind: Pagefind = await import(/* @vite-ignore */ index);
  // Without a worker no script is started by an address, which a page under Trusted Types would have to allow.
  await pagefind.options({
    noWorker: true,
    baseUrl: index.replace('pagefind/pagefind.js', ''),
    excerptLength: 24,
    ranking: pagefindOptions,
  });
  const vocabulary = async () => new Words(await load(index.replace('pagefind.js', 'vocabulary.json')));
  const { hits, suggestion } = await find(typed.slice(0, longest), { pagefind, pages: Number(root.dataset['pages']), vocabulary });
  const found = section ? await within(pagefind, hits) : hits;
  // What is drawn first is loaded before the page changes.
  await Promise.all(found.slice(0, batch).map((hit) => hit.data()));
  // Nothing may lead somebody in a crisis to another word, or to tips on spelling.
  const helped = await answered;
  if (mine !== turn) return;
  await drawMore(found, mine);
  tell(found.length, helped);
  if (!helped && suggestion && found.length > 0) suggest(suggestion);
}

/** The pages of the chosen section. Each page carries the name of its section as one word that nobody types. */
async function within(pagefind: Pagefind, hits: Hit[]): Promise<Hit[]> {
  const { results } = await pagefind.search(sectionWord(section));
  // Every section has pages: an index that finds none has a part missing.
  if (results.length === 0) throw new Error(`The index lacks ${section}`);
  const ids = new Set(results.map(({ id }) => id));
  return hits.filter(({ id }) => ids.has(id));
}

/** Draws the first results, and the next ones each time that more are asked for. The button stays, so that its focus does. */
async function drawMore(hits: Hit[], mine: number): Promise<void> {
  const list = part('results');
  const more = part<HTMLButtonElement>('more');
  const next = async () => {
    const from = list.childElementCount;
    const found: Found[] = await Promise.all(hits.slice(from, from + batch).map((hit) => hit.data()));
    if (mine !== turn) return;
    list.append(...found.map((each) => resultItem(each, descriptionOf(each.url))));
    const left = hits.length - list.childElementCount;
    more.textContent = left > 0 ? `Show ${Math.min(batch, left)} more results` : 'All results are shown';
    more.setAttribute('aria-disabled', String(left <= 0));
    if (from > 0) part('count').textContent = `${list.childElementCount} of ${hits.length} results are shown`;
  };
  await next();
  if (hits.length === 0) return;
  list.hidden = false;
  more.hidden = hits.length <= batch;
  let drawing = false;
  more.onclick = () => {
    if (drawing || list.childElementCount >= hits.length) return;
    drawing = true;
    next().then(() => (drawing = false), fail);
  };
}

/** What a page is about, as the list of all pages says. */
function descriptionOf(address: string): string {
  const links = [...part('all').querySelectorAll('a')];
  return links.find((each) => each.getAttribute('href') === address)?.parentElement?.lastChild?.textContent?.trim() ?? '';
}

function tell(found: number, helped: boolean): void {
  // What was typed may turn the way of writing round, but not that of the words about it.
  const term = document.createElement('bdi');
  term.textContent = shortened(typed);
  const results = found === 0 ? 'No results' : `${found} ${found === 1 ? 'result' : 'results'}`;
  const first = helped ? 'Help is shown first. ' : '';
  part('count').replaceChildren(`${first}${results} for "`, term, section ? `" in ${section}` : '"');
  part('all').hidden = found > 0;
  if (found === 0 && !helped) show('nothing');
}

function suggest(words: string): void {
  const link = part<HTMLAnchorElement>('suggested');
  link.textContent = words;
  link.search = String(new URLSearchParams({ q: words, ...(section && { section }) }));
  show('suggestion');
}

function shortened(text: string): string {
  const signs = [...text];
  return signs.length > 80 ? `${signs.slice(0, 80).join('')}…` : text;
}
