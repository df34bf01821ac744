import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';
import { type Advice, type AdviceKind, adviseContent, listAdvice, reportAdvice } from '../../scripts/check/advice.ts';
import { judgeClaims } from '../../scripts/check/rules/claims.ts';
import type { Content, Entry } from '../../src/reader/content.ts';
import { judgeDates } from '../../scripts/check/rules/dates.ts';
import { judgeDays } from '../../scripts/check/rules/days.ts';
import { judgeDefinedByItself } from '../../scripts/check/rules/definedByItself.ts';
import { judgeDigits } from '../../scripts/check/rules/digits.ts';
import { judgeInstruments } from '../../scripts/check/rules/instruments.ts';
import { judgeIntervals } from '../../scripts/check/rules/intervals.ts';
import { judgeLabels } from '../../scripts/check/rules/labels.ts';
import { judgeLoadedWords } from '../../scripts/check/rules/loadedWords.ts';
import { readBody } from '../../src/reader/mdx.ts';
import { judgePercentages } from '../../scripts/check/rules/percentages.ts';
import { judgePhones } from '../../scripts/check/rules/phones.ts';
import { judgePrivatePeople } from '../../scripts/check/rules/privatePeople.ts';
import { judgeQuotes } from '../../scripts/check/rules/quotes.ts';
import { judgeResults } from '../../scripts/check/rules/results.ts';
import { judgeSignificant } from '../../scripts/check/rules/significant.ts';
import { judgeSteps } from '../../scripts/check/rules/steps.ts';
import { judgeUnconfirmed } from '../../scripts/check/rules/unconfirmed.ts';
import { readFields } from '../../src/reader/yaml.ts';
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

/** What may be typed on a page about the pilot. */
const typed: Record<string, string[]> = {
  'a date': [
    'It opened on Wednesday 1 February 2017, after March 2014, and until 31 December 1999.',
    '[1 February 2017](https://www.example.org/7), "2016", (2017), 2016 to 2017, 2016-2017, mid-2019, 1984 and 2099.',
    'In 2019 people came. Since 2020 participants could answer. The 2019 patient survey.',
  ],
  'a range of ages': [
    'People aged 18 to 65 came.',
    '| Ages | For whom |\n|---|---|\n| 18 to 65 | adults |',
    'The age is 14 to 35. For ages 18 to 65, in Canterbury.',
    'The ages of those who came: 18 to 65.',
  ],
  'the number of a help line': ['Call 111 or 999.', '111, option two.', '<Call line="urgent" /> is open.'],
  'the name of a paper or a register': [
    'doi:10.1186/s12888-022-03731-7, https://doi.org/10.1000/7 and 10.1000/made-up.7.',
    'See ISRCTN36004039, IRAS 211010, IRAS project ID 211010, RP-PG-0615-20021 and NCT00000000.',
    'NICE guidelines CG178 and NG181, and quality standard QS80.',
  ],
  'a number that is not shown as words': [
    '<Count id="b2" /> came. [Words](/pilot/7/#part-8). ![Words](./picture-9.png)',
    '1. one\n2. two',
    'Six people, and over half.',
  ],
  'what another rule tells about': ['On 01/02/2017, on 1 Feb 2017 and 1st March.', 'Call 01632 960001.'],
};
for (const [what, texts] of Object.entries(typed)) {
  for (const text of texts)
    test(`${what} may be typed: ${text}`, () => {
      for (const path of ['pages/pilot.mdx', 'pages/pilot/results.mdx', 'pages/pilot/more/below.mdx'])
        deepEqual(judgeDigits(entry(path, text), contentWith()), []);
    });
}

test('any digit may be typed where nobody decides by it', () => {
  for (const path of ['pages/about.mdx', 'pages/pilots.mdx', 'approach/index.mdx', 'journey/a.mdx'])
    deepEqual(judgeDigits(entry(path, '50 people.'), contentWith()), []);
});

/** What may not be typed there: how often a text is told about. */
const figures: [text: string, times: number][] = [
  ['50 people, 50% and £50.', 3],
  ['Twenty, 20, 2.5, 1,000, 16/17, 2016-17, 22:138 and ５０.', 7],
  ['1983, 2100, 2000%, £2016 and more than 2016.', 5],
  ['On 5 May, and on 32 March 2014.', 2],
  ['Aged 35, aged 18 to 165, 65 to 18 months. It took 18 to 65.', 7],
  ['Call 112, 111% or 1110.', 3],
  ['111 people, 999 records.', 2],
  ['[words](/x "7 people") ![8 words](./x.png "9 words")', 3],
  ['ISRCTN3600403, QS 80, 10.1/x and IRAS 21.', 4],
  ['> 50 said so\n\n- 51 did\n  1. 52 did', 3],
];
for (const [text, times] of figures) {
  test(`${times} figures may not be typed: ${text}`, () => {
    const found = judgeDigits(entry('pages/pilot/results.mdx', text), contentWith());
    equal(found.length, times, JSON.stringify(found));
  });
}

/** A record in YAML, as the check reads it. */
const record = (path: string, fields: string): Entry => ({ ...entry(path, '', fields), text: fields });
const count = (id: string, value: string, counts = 'people') =>
  record(`counts/${id}.yaml`, `value: "${value}"\ncounts: ${counts}\ngroup: people\n`);
const told = (text: string, ...counts: Entry[]) =>
  judgeDigits(entry('pages/pilot.mdx', text), contentWith(...counts)).map(({ column, message }) => `${column} ${message.split('. ')[0]}`);

test('a figure is told with the record that has it, its words beside it included', () => {
  const counts = [count('joined', '40'), count('staff', 'almost 40', 'staff'), count('money', '£73k', 'money')];
  deepEqual(told('Almost 40 came.', ...counts), ['1 Almost 40 is content/counts/staff.yaml: write <Count id="staff" /> for "staff"']);
  deepEqual(told('It had 40.', ...counts), ['8 40 is content/counts/joined.yaml: write <Count id="joined" /> for "people"']);
  deepEqual(told('It had £73k.', ...counts), ['8 £73k is content/counts/money.yaml: write <Count id="money" /> for "money"']);
  deepEqual(told('It had £73.', ...counts), ['8 £73 is typed by hand']);
  deepEqual(told('From 8am to 8pm.', count('hours', '8am to 8pm', 'hours')), [
    '6 8am to 8pm is content/counts/hours.yaml: write <Count id="hours" /> for "hours"',
  ]);
  match(told('It had 140.', ...counts)[0] ?? '', /no record has it$/);
  match(told('A group to 8.', count('most', 'up to 8'))[0] ?? '', /^12 8 is typed by hand$/);
});

/** What is said of a chance, in words that are the authors'. */
const authorsWords: [path: string, text: string, times: number][] = [
  ['pages/pilot/results.mdx', 'They call it "significant". \'Significant\' is about chance.', 0],
  ['pages/pilot/results.mdx', "The authors say that it was significantly better. The authors' word is significant.", 0],
  ['pages/pilot/results.mdx', 'The authors say that:\n\n- it was significantly better', 0],
  ['pages/pilot/results.mdx', '| What the authors say |\n|---|\n| significant |', 0],
  ['pages/pilot/results.mdx', 'It asked significant others.', 0],
  ['pages/about.mdx', 'It was significant.', 0],
  ['pages/pilot/results.mdx', 'The authors say so. It was significant, not "large" or "small".', 1],
  ['pages/pilot/results.mdx', 'It was insignificant, of no significance, and non-significant.', 3],
];
for (const [path, text, times] of authorsWords) {
  test(`${times} times more than the authors' word: ${text}`, () => equal(judgeSignificant(entry(path, text)).length, times));
}

test('words of a study that were printed are left as they are', () => {
  const study = record(
    'studies/a.yaml',
    'title: A significant study\njournal: Significance\nfigures: [{ printed: significant }]\nheadline: significant\n',
  );
  deepEqual(
    judgeSignificant(study).map(({ field }) => field),
    ['headline'],
  );
  const page = entry('pages/about.mdx', 'It is called Proof of a cure, and is no more.');
  const cited = record('studies/a.yaml', 'title: Proof of a cure\nauthors: [Proof A]\njournal: Proof\nfigures: [{ printed: proof 7 }]\n');
  deepEqual(judgeClaims(page, contentWith(cited)), []);
  deepEqual(judgeClaims(cited, contentWith(cited)), []);
});

/** Numbers of a study that look wrong: how often they are told about. */
const numbers: [figure: string, times: number][] = [
  ['value: 0.61, interval: { low: 0.61, high: 0.72, level: 95 }', 0],
  ['value: 0.72, interval: { low: 0.61, high: 0.72, level: 95 }', 0],
  ['value: 0.73, interval: { low: 0.61, high: 0.72, level: 95 }', 1],
  ['interval: { low: 2, high: 1, level: 95 }', 1],
  ['interval: { low: 1 }, value: many', 0],
  ['unit: per cent, value: 0', 0],
  ['unit: "%", value: 100.1', 1],
  ['unit: percentage of people, value: -1, interval: { low: -2, high: 120 }', 3],
  ['unit: percentage points, value: -12', 0],
  ['unit: per cent more, value: 130', 0],
  ['unit: hazard ratio, value: 130', 0],
  ['printed: "15-20%, 15 - 20%, 0.5% and 100 per cent"', 0],
  ['printed: "100.5% or -3%"', 2],
  ['printed: "1,000 per cent"', 1],
  ['printed: "a rise of 130%"', 0],
  ['printed: "130 (95% CI 90 to 150)"', 0],
];
for (const [figure, times] of numbers) {
  test(`${times} times wrong: ${figure}`, () => {
    const study = record('studies/a.yaml', `figures:\n  - { ${figure} }\n`);
    const found = [...judgeIntervals(study), ...judgePercentages(study)];
    equal(found.length, times, JSON.stringify(found));
  });
}

test('as many people as joined a study may have answered, and any number if it is not known', () => {
  const result = (n: number) => record('results/a.yaml', `study: b\ntimePoints: [start]\nvalues: [{ at: " start", n: ${n} }]\n`);
  const answered = (n: number, study: string) => judgeResults(result(n), contentWith(record('studies/b.yaml', study))).length;
  equal(answered(20, 'sample: 20\n'), 0);
  equal(answered(21, 'sample: 20\n'), 1);
  equal(answered(21, 'year: 2024\n'), 0);
});

test('a step that is done may be of today, of this month or of this year', () => {
  const done = (date: string) => judgeSteps(contentWith(entry('journey/a.mdx', '', `date: ${date}\nstate: done\n`)), today).length;
  for (const date of ['2026-06-01', '2026-06', '"2026"', '2026', '2026-05-31', '1984', 'soon']) equal(done(date), 0, date);
  for (const date of ['2026-06-02', '2026-07', '"2027"', '2027']) equal(done(date), 1, date);
});

test('words that are typed into the search, the record of a consent and the title of a cited piece are free', () => {
  deepEqual(
    messagesOn(entry('glossary/x.yaml', '', 'term: x\ntyped: [schizo, cure, proof, SWEMWBS, 01632 960001, can’t cope, 1st May]\n')),
    [],
  );
  deepEqual(messagesOn(entry('press/x.mdx', '', 'title: "Proven: a life-changing cure for sufferers"\n')), []);
});

test('a meaning may have one word of a term of several, a word that only begins alike, and a name with the word in it', () => {
  const faults = (term: string, meaning: string) =>
    judgeDefinedByItself(entry('glossary/x.yaml', '', `term: ${term}\nmeaning: ${meaning}\n`)).length;
  equal(faults('network meeting', 'a meeting of the person and their network'), 0);
  equal(faults('crisis team', 'an NHS team that helps people at home in a crisis'), 0);
  equal(faults('carer', 'someone who is careful with a career'), 0);
  equal(faults('the trust', 'Kent and Medway Mental Health NHS Trust'), 0);
  equal(faults('the trust', 'the trust of Kent'), 1);
  equal(faults('referral', 'being referred to a service'), 1);
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

test('a planned step is weighed once its day, its month or its year is over', () => {
  const planned = (date: string, state = 'planned') =>
    adviceOn(entry('journey/a.mdx', '', `date: ${date}\nstate: ${state}\n`)).map(({ kind, field }) => [kind, field]);
  for (const date of ['2026-05-31', '2026-05', '"2025"']) deepEqual(planned(date), [['past plan', 'state']], date);
  for (const date of ['2026-06-01', '2026-06', '2026', '2027-01-01']) deepEqual(planned(date), [], date);
  deepEqual(planned('2026-05', 'under way'), []);
});

test('a number that no page shows is weighed; a table of its group shows it', () => {
  const unused = (text: string) =>
    adviseContent(contentWith(count('joined', '40'), entry('pages/pilot.mdx', text)), today).filter(({ kind }) => kind === 'unused number');
  deepEqual(
    unused('Words. <Count id="other" /> <Counts group="money" />').map(({ file, field }) => [file, field]),
    [['content/counts/joined.yaml', 'value']],
  );
  deepEqual(unused('It had <Count id="joined" /> people.'), []);
  deepEqual(unused('<Counts group="people" />'), []);
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
  walk('scripts/check/rules.ts');
  ok(seen.has('scripts/check/rules/claims.ts'));
  deepEqual(
    [...packages].filter((name) => /retext|unified|nlcst|flesch|syllable/.test(name)),
    [],
  );
});
