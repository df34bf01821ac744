import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';
import { type Advice, type AdviceKind, adviseContent, listAdvice, reportAdvice } from '../../src/rules/advice.ts';
import { judgeClaims } from '../../src/rules/claims.ts';
import type { Content, Entry } from '../../src/rules/content.ts';
import { judgeDates } from '../../src/rules/dates.ts';
import { judgeDays } from '../../src/rules/days.ts';
import { judgeInstruments } from '../../src/rules/instruments.ts';
import { judgeLabels } from '../../src/rules/labels.ts';
import { judgeLoadedWords } from '../../src/rules/loadedWords.ts';
import { readBody } from '../../src/rules/mdx.ts';
import { judgePhones } from '../../src/rules/phones.ts';
import { judgePrivatePeople } from '../../src/rules/privatePeople.ts';
import { judgeQuotes } from '../../src/rules/quotes.ts';
import { judgeUnconfirmed } from '../../src/rules/unconfirmed.ts';
import { readFields } from '../../src/rules/yaml.ts';
import { importsOf } from './imports.ts';

// The corpus shows each fault of the words once. Here is what looks like one and is none, and the advice, as texts in and findings out.

const today = '2026-06-01';

/** An entry as the check reads it. */
function entry(path: string, body: string, fields = ''): Entry {
  const [collection, ...rest] = path.replace(/\.\w+$/, '').split('/') as [Entry['collection'], ...string[]];
  const read = { ...readFields(fields), ...readBody(body) };
  const found: Entry = { file: `content/${path}`, path, collection, id: rest.join('/'), text: body };
  if (read.fields) found.fields = read.fields;
  if (read.body) found.body = read.body;
  return found;
}

const press = entry('press/a.mdx', '', 'title: "A life-changing treatment: it works"\n');
const term = {
  ...entry('glossary/a.yaml', '', 'term: relapse\n'),
  data: { term: 'relapse', shown: true } as unknown as NonNullable<Entry['data']>,
};
const hidden = {
  ...entry('glossary/b.yaml', '', 'term: cohort\n'),
  data: { term: 'cohort', shown: false } as unknown as NonNullable<Entry['data']>,
};

function contentWith(...entries: Entry[]): Content {
  return { entries: [...entries, press, term, hidden], others: [], images: new Set(), faults: [], show: (path) => path };
}

const wordRules = [
  judgeClaims,
  judgeDates,
  judgeInstruments,
  judgeLabels,
  judgeLoadedWords,
  judgePhones,
  judgePrivatePeople,
  judgeQuotes,
  judgeUnconfirmed,
];

const messagesOn = (page: Entry) => wordRules.flatMap((rule) => rule(page, contentWith(page))).map(({ message }) => message);

/** What each rule about words must let pass. */
const right: Record<string, string[]> = {
  'a claim that is denied or left open': [
    'It is not proven.',
    'No proof was found, and nobody was cured.',
    'It cannot prove the cause, and never cures.',
    'We do not know whether it works.',
    'Ask if it works for you.',
    'There is nothing unique in this.',
    "It isn't evidence-based.",
    'Without proof we say less.',
  ],
  'a claim in a question': ['Is it a cure?', 'Does it reduce bed days? Has Open Dialogue reduced admissions?'],
  'what stands below words that deny it': [
    '## What it does not promise\n\n- a cure',
    'The study cannot show that:\n\n- it works\n- it is a cure',
    '| What it cannot show | Why |\n|---|---|\n| a cure | 50 people |',
  ],
  'a claim of the directory': [
    'The directory entry also says that it was the first in the country.',
    'The [directory of positive practice](/x/) calls it unique.',
  ],
  'a cited title': [
    'The article is called A life-changing treatment: it works.',
    'See [A life-changing treatment: it works](https://www.example.org/).',
    'See ["Proof at last"](https://www.example.org/).',
  ],
  'words that only look like a claim': [
    'Bring proof of address. The form is future-proof and secure.',
    'This is how it works.',
    'Nobody can say how well Open Dialogue works.',
    'It works with families, and the team works at home.',
    'Each page has a unique address.',
    'It is nice. NICE recommends family intervention.',
    'The first national conference was in London.',
    'The team hoped for reduced admissions.',
    'Fewer and shorter hospital stays were named in the plan.',
    '78% of people answered. Two thirds came. A third of the team left.',
    '78% of people answered. Bed days were counted. Two thirds came. Antipsychotics were named.',
    'The person leads the way, and staff follow. The pilot works and meets in Canterbury.',
  ],
  'numbers that are no date': [
    'The ratio was 1.5 to 2.25, in 16/17 and 2016-17, at 8.30.',
    'See WCAG 1.4.10, or criterion 2.4.11, in version 1.2.17.',
    'See [the plan](https://www.example.org/2017/02/01/plan), doi:10.1000/2017-02-01 and doi:10.1.17/2017-02-01.',
    'The file is results-2017-02-01.csv, or `2017-02-01`, with 31/31/2017 in it.',
    '50 people, 18 to 65, 44,088 records, £73k, care clusters 4 to 17.',
  ],
  'a date in the right form': [
    'On 1 February 2017, on Wednesday 1 February 2017, on 1 February, in March 2014 and in 2017.',
    'The 1st may come, and the 2nd march past. In February 6 people came. In May 2017, 3 may come.',
    'From September 2016 to November 2017: the 1st of 3 teams.',
  ],
  'numbers that are no phone': [
    'Call 111 or 999.',
    'See ISRCTN36004039, ISRCTN 52653325, IRAS 211010 and doi:10.1186/s12888-022-03731-7.',
    'ISBN 0-19-852663-6, £120,000, 44,088 people, 2012 to 2018, 0.39 11.8 15.59 and 8 to 65.',
    'The text went to 12000 homes, and a text of theirs to 50000. In Kent, text SHOUT. Text messages from Kent to the team.',
  ],
  'words with a harmless sense': [
    'The card was there, and somebody lost it. They lost it on the bus. She is mad about tea.',
    'Psychosis, schizophrenia, psycho-social care and psychology are words of doctors.',
    'She attempted suicide, and he died by suicide.',
  ],
  'a name alone': [
    'Russell Razzaque taught on the first course for a couple of weeks.',
    'The Health Foundation is an independent charity.',
  ],
  'a link with a name': [
    'See [Samaritans](https://www.example.org/), [NHS 111 online](https://www.example.org/) or [BMC Psychiatry](https://www.example.org/).',
    "See [the trust's news](https://www.example.org/), [NHS 111 online website](https://www.example.org/) or [the course bulletin](https://www.example.org/).",
    'See [the report](/pilot/results/) or [the NHS website](https://www.example.org/).',
  ],
  'what is to be confirmed on a page for others': ['The host is to be confirmed by the trust.'],
};
for (const [what, texts] of Object.entries(right)) {
  for (const text of texts) test(`${what} is no fault: ${text}`, () => deepEqual(messagesOn(entry('pages/about.mdx', text)), []));
}

test('words that are typed into the search, the record of a consent and the title of a cited piece are free', () => {
  deepEqual(
    messagesOn(entry('glossary/x.yaml', '', 'term: x\ntyped: [schizo, cure, proof, SWEMWBS, 01632 960001, can’t cope, 1st May]\n')),
    [],
  );
  deepEqual(messagesOn(entry('press/x.mdx', '', 'title: "Proven: a life-changing cure for sufferers"\n')), []);
});

test("the team's own number is told about once, as a second copy", () => {
  const contact = entry('contact.yaml', '', 'phone: 020 7946 0123\n');
  const page = entry('pages/about.mdx', 'Call 020 7946 0123.');
  deepEqual(judgePhones(page, contentWith(page, { ...contact, collection: 'contact' })), []);
});

test('a fault is told where it stands', () => {
  const body = '\n\n- one **line**\n  and it is\n  *proven* here\n';
  deepEqual(
    judgeClaims(entry('pages/about.mdx', body), contentWith()).map(({ line, column }) => ({ line, column })),
    [{ line: 5, column: 4 }],
  );
});

const adviceOn = (page: Entry) => adviseContent(contentWith(page), today).filter(({ file }) => file === page.file);
const long = (words: number) => `${'word '.repeat(words - 1)}end.`;

const advised: [kind: AdviceKind, text: string, times: number][] = [
  ['long text', long(20), 0],
  ['long text', long(21), 1],
  ['long text', `- ${long(21)}`, 1],
  ['long text', `## ${long(21)}`, 0],
  ['long text', `${long(21).slice(0, -1)} doi:10.1000/x.`, 0],
  ['long text', 'One is. Two are. Three are.', 0],
  ['long text', 'One is. Two are. Three are. Four are.', 1],
  ['plainer word', 'You should ask. Staff can ask.', 1],
  ['plainer word', "Service users don't come, and clients can't.", 4],
  ['plainer word', 'People do not come, and cannot. The cat is theirs.', 0],
  ['passive verb', 'You are met at home.', 1],
  ['passive verb', 'Staff met you at home. It is known.', 0],
  ['passive verb', '| You are met |\n|---|\n| You are met |', 0],
  ['loud word', 'Do NOT wait. **Call** _now_.', 3],
  ['loud word', 'Do not wait. NHS 111, SHOUT and ODDESSI.', 0],
  ['jargon word', 'A multidisciplinary team saw attrition. The attrition was high.', 2],
  ['jargon word', 'Time to relapse, and relapses.', 0],
  ['jargon word', 'A cohort was asked.', 1],
  ['jargon word', 'A [cohort study](/glossary/#register-study) asked a cohort.', 0],
  ['hard page', `${'Organisational accountability necessitates multidimensional consideration. '.repeat(10)}`, 1],
  ['hard page', `${'Organisational accountability necessitates multidimensional consideration. '.repeat(9)}`, 0],
  ['hard page', 'The cat sat on the mat. '.repeat(20), 0],
];
for (const [kind, text, times] of advised) {
  test(`${times ? `${times} time${times > 1 ? 's' : ''} advice` : 'no advice'} on a ${kind}: ${text.slice(0, 60)}`, () => {
    const found = adviceOn(entry('pages/about.mdx', text)).filter((each) => each.kind === kind);
    equal(found.length, times, JSON.stringify(found));
  });
}

test('a check is overdue from the day after it was due', () => {
  const due = (day: string) => adviceOn(entry('pages/about.mdx', 'Words.', `due: ${day}\n`)).map(({ kind, field }) => [kind, field]);
  deepEqual(due('2026-05-31'), [['overdue check', 'due']]);
  deepEqual(due('2026-06-01'), []);
});

test('a check may have happened today, and not tomorrow', () => {
  const checked = (day: string) =>
    judgeDays(contentWith(entry('pages/about.mdx', '', `checked: ${day}\nreviewed: { on: ${day}, by: x }\n`)), today).length;
  equal(checked('2026-06-01'), 0);
  equal(checked('2026-06-02'), 2);
});

test('the words of a story are left to its teller, but for its dates', () => {
  const story = entry('stories/a.mdx', `I should say: DON'T. ${long(30)}`, 'due: 2026-05-31\n');
  deepEqual(
    adviceOn(story).map(({ kind }) => kind),
    ['overdue check'],
  );
});

test('the length of a description is no advice, and a fault elsewhere', () => {
  deepEqual(adviceOn(entry('pages/about.mdx', '', `description: ${long(21)}\n`)), []);
  equal(adviceOn(entry('glossary/x.yaml', '', `meaning: ${long(21)}\n`)).length, 1);
});

test('advice stands in place of the fault, grouped by file, with a count last', () => {
  const [a, b] = [entry('pages/a.mdx', 'You should ask.'), entry('pages/b.mdx', 'You should ask. You are met.')];
  const lines = listAdvice(adviseContent(contentWith(b, a), today)).split('\n');
  match(lines[0] ?? '', /^content\/pages\/a\.mdx:1:5 advice: "should" /);
  equal(lines[1], '');
  match(lines[2] ?? '', /^content\/pages\/b\.mdx:1:5 advice: "should" /);
  match(lines[3] ?? '', /^content\/pages\/b\.mdx:1:25 advice: "met" /);
  equal(lines.at(-1), 'Advice, which stops nothing: 2 plainer words, 1 passive verb.');
  equal(listAdvice([]), 'There is no advice.');
});

test('the short form has at most 20 lines, and none without advice', () => {
  const advice = Array.from({ length: 90 }, (_, i): Advice => ({
    file: `content/pages/p${i % 40}.mdx`,
    line: i,
    column: 1,
    message: 'x',
    kind: 'long text',
  }));
  const lines = reportAdvice(advice).split('\n');
  equal(lines[0], 'Advice, which stops nothing: 90 places in 40 files to weigh.');
  equal(lines[1], '  content/pages/p0.mdx: 3 long texts');
  equal(lines.at(-2), '  and 25 more files');
  ok(lines.length <= 20);
  equal(reportAdvice([]), '');
});

test('a build judges faults alone: nothing that reads English is loaded for it', () => {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const walk = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { name, typeOnly } of importsOf(file, readFileSync(file, 'utf8'))) {
      if (typeOnly) continue;
      if (name.startsWith('.')) walk(posix.join(posix.dirname(file), name));
      else packages.add(name);
    }
  };
  walk('src/rules/judge.ts');
  ok(seen.has('src/rules/claims.ts'));
  deepEqual(
    [...packages].filter((name) => /retext|unified|nlcst|flesch|syllable/.test(name)),
    [],
  );
});
