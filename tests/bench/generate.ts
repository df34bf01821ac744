import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { proseOf, type Prose } from './generateText.ts';
import { seeded, wordsLike } from './generateWords.ts';

/** Pages whose words are made of links to all others: the more pages, the more of them. */
const guideAtMost = 30;

const day = ({ between }: Prose, from: number, to: number) =>
  `${between(from, to)}-${String(between(1, 12)).padStart(2, '0')}-${String(between(1, 28)).padStart(2, '0')}`;

/** What every page tells of itself. */
const pageFields = (prose: Prose) => ({
  title: prose.title(65),
  description: `${prose.title(50)}. ${prose.title(50)}.`,
  checked: '2026-11-22',
  due: '2099-11-22',
});

/**
 * Fills a folder with content like today's, and as much of it as is asked for: today's own files, and made-up ones of every kind beside
 * them. The seven principles and the records stay as they are. The same number gives the same files.
 * @param folder a new folder
 * @param pages how many pages the site is to have; today's number at least
 * @returns how many pages it has
 */
export function generate(folder: string, pages: number): number {
  cpSync('content', folder, { recursive: true });
  const files = globSync('{pages,approach,principles,stories}/**/*.mdx', { cwd: folder }).filter((file) => !/(^|[\\/])_/.test(file));
  // Beside the pages with files of their own stands none; the page for stories that were taken down is drawn only where one was.
  const today = files.filter((file) => !file.endsWith('taken-down.mdx')).length;
  const own = globSync('**/*.mdx', { cwd: folder }).toSorted();
  const prose = own.map((file) =>
    readFileSync(join(folder, file), 'utf8')
      .replace(/^---[\s\S]*?^---$/m, '')
      .replace(/<[^>]*>|\([^)]*\)/g, ' '),
  );
  const random = seeded(1984);
  const text = proseOf(wordsLike(prose.join('\n'), random), random);

  const write = (file: string, fields: object, body?: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    const yaml = stringify(fields, { lineWidth: 0 });
    writeFileSync(join(folder, file), body === undefined ? yaml : `---\n${yaml}---\n\n${body}`);
  };

  // A story at least, a page of the guide and one beside them, so that every kind is there.
  const more = Math.max(3, pages - today);
  writeRecords(more, text, write);
  const guide = Math.min(Math.max(1, Math.round(more / 10)), guideAtMost);
  const stories = Math.max(1, Math.round(more * 0.35));
  const links = [
    '/',
    '/approach/',
    '/approach/questions/',
    '/help-now/',
    '/pilot/',
    '/pilot/results/',
    '/principles/',
    '/glossary/',
    '/contact/',
  ];
  const parts = ['<Service at="home" />', '<HelpLine />'];
  for (let n = 0; n < more; n++) {
    const body = () => text.body(text.between(180, 700), links, parts);
    if (n < guide) {
      const slug = text.slug();
      write(`approach/${slug}.mdx`, { ...pageFields(text), order: 100 + n }, body());
      links.push(`/approach/${slug}/`);
    } else if (n < guide + stories) {
      write(`stories/${text.slug()}.mdx`, story(n, text), text.body(text.between(180, 900), links));
    } else {
      const slug = `library/${text.slug()}`;
      write(`pages/${slug}.mdx`, pageFields(text), `<InShort>\n\n${text.sentence()}\n\n</InShort>\n\n${body()}`);
      links.push(`/${slug}/`);
    }
  }
  return today + more;
}

function story(n: number, text: Prose) {
  return {
    ...pageFields(text),
    teller: { name: text.title(10).slice(0, 20), relation: text.oneOf(['carer', 'family member', 'friend', 'peer support worker']) },
    toldOn: day(text, 2024, 2025),
    ...(n % 3 === 0 ? { mentions: ['hospital'] } : {}),
    consent: {
      reference: `ODS-2026-${String(n % 1000).padStart(3, '0')}`,
      publish: true,
      quote: n % 2 === 0,
      identifiable: false,
      others: 'none',
      given: '2026-01-12',
      review: '2099-01-12',
      status: 'given',
    },
    draft: false,
  };
}

/** Writes the entries that stand on the pages of others: of each kind as many as so many pages would bring. */
function writeRecords(pages: number, text: Prose, write: (file: string, fields: object, body?: string) => void): void {
  const checked = '2026-11-22';
  const repeat = (share: number, make: (slug: string, n: number) => void) => {
    for (let n = 0; n < Math.ceil(pages * share); n++) make(text.slug(), n);
  };
  const source = (slug: string) => ({ name: text.title(40), url: `https://www.example.org/${slug}/` });

  repeat(0.15, (slug) => {
    const typed = Array.from({ length: text.between(4, 12) }, () => text.title(30).toLowerCase());
    write(`glossary/${slug}.yaml`, {
      term: slug.replace('-', ' '),
      meaning: text.sentence(),
      typed,
      answers: ['/approach/'],
    });
  });
  repeat(0.05, (slug) => {
    const about = { title: text.title(80), publisher: text.title(20), author: text.title(20), date: day(text, 2015, 2025) };
    write(
      `press/${slug}.mdx`,
      { ...about, url: `https://www.example.org/${slug}/`, checked },
      `${text.sentences(3)}\n\n${text.sentences(2)}\n`,
    );
  });
  repeat(0.04, (slug, n) => {
    const fields = {
      title: text.title(60),
      date: day(text, 2010, 2025),
      state: 'done',
      source: source(slug),
      background: n % 2 === 0,
      checked,
    };
    write(`journey/${slug}.mdx`, fields, `${text.sentences(2)}\n`);
  });
  repeat(0.04, (slug) => write(`studies/${slug}.yaml`, study(slug, text)));
  repeat(0.015, (slug, n) => write(`results/${slug}.yaml`, result(n, text)));
}

const study = (slug: string, text: Prose) => ({
  authors: Array.from({ length: text.between(1, 5) }, () => `${text.title(12).split(' ')[0]} A`),
  year: text.between(1995, 2026),
  title: text.title(90),
  journal: text.title(40),
  doi: `10.5555/${slug}`,
  design: text.sentence(),
  people: text.sentence(),
  compared: 'no one',
  timePoints: ['start', 'end'],
  headline: text.sentence(),
  limitation: text.sentence(),
  ran: text.title(40),
  paid: 'not found',
  where: text.title(30),
  ours: false,
  access: 'open',
  checked: '2026-11-22',
  confidence: 'A',
});

const result = (n: number, text: Prose) => ({
  kind: 'level',
  order: 100 + n,
  question: text.title(60),
  answered: 'the person',
  timePoints: ['start'],
  says: text.sentence(),
  study: 'kinane-2022',
  where: 'summary',
  cannotShow: text.sentence(),
  checked: '2026-11-22',
});
