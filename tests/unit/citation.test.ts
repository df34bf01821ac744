import { read } from '@customcommander/ris';
import { parse } from '@retorquere/bibtex-parser';
import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { citation, doiHref, shortCitation, studyHref } from '../../src/lib/citation.ts';
import { cslItem } from '../../src/lib/csl.ts';
import { bibtex, ris } from '../../src/lib/references.ts';
import type { Study } from '../../src/schemas/study.ts';
import { study } from './dataExamples.ts';

const { doi: _, ...withoutDoi } = study;
const by = (...authors: string[]): Study => ({ ...study, authors });
const preprint: Study = { ...by('[authors not seen]'), title: '[A plan]', journal: 'medRxiv' };
const entry: Study = { ...withoutDoi, ...{ journal: 'ISRCTN registry', authors: ['University of Östland'] } };
const long: Study = { ...study, title: 'word '.repeat(60).trim(), pages: '1043-1050', issue: '6' };

test('a study is named by its authors and its year', () => {
  equal(shortCitation(study), 'Ashe and others, 2021');
  equal(shortCitation(by('Ashe B', 'van der Fell G')), 'Ashe and van der Fell, 2021');
  equal(shortCitation(by('Ashe BC')), 'Ashe, 2021');
  equal(shortCitation(by('Ashe B and others')), 'Ashe and others, 2021');
  equal(shortCitation(by('Ashe and others')), 'Ashe and others, 2021');
  equal(shortCitation(by('University of Östland')), 'University of Östland, 2021');
  equal(shortCitation(preprint), 'medRxiv, 2021 (authors not seen)');
});

test('a study is cited in words with all that is known of where it stands', () => {
  equal(
    citation(study),
    'Ashe B, Crowe DE, van der Fell G. Meetings & more: 50% of a made-up study in Östland. Journal of Examples 2021; 3:17. Registered as ISRCTN00000001.',
  );
  ok(citation(long).includes('Journal of Examples 2021; 3(6):1043-1050.'));
  ok(citation({ ...study, title: 'Does it help?' }).includes('Does it help? Journal'));
});

test('a study leads to its DOI, else to its address, else to the registry', () => {
  equal(studyHref(study), 'https://doi.org/10.1234/example.2021.17');
  equal(studyHref({ ...withoutDoi, url: 'https://example.org/' }), 'https://example.org/');
  equal(studyHref(withoutDoi), 'https://www.isrctn.com/ISRCTN00000001');
  equal(doiHref('10.1002/(SICI)1097#1'), 'https://doi.org/10.1002/(SICI)1097%231');
});

test('the record for reference programs says no more than ours: a year without a month, the number of an article as its page', () => {
  deepEqual(cslItem('ashe-2021', study), {
    id: 'ashe-2021',
    type: 'article-journal',
    title: study.title,
    author: [
      { family: 'Ashe', given: 'B' },
      { family: 'Crowe', given: 'DE' },
      { family: 'van der Fell', given: 'G' },
    ],
    issued: { 'date-parts': [[2021]] },
    'container-title': 'Journal of Examples',
    volume: '3',
    page: '17',
    DOI: '10.1234/example.2021.17',
    note: 'Registered as ISRCTN00000001.',
  });
});

test('a preprint and an entry of a registry are not called articles, and authors who were not seen are not made up', () => {
  const told = cslItem('plan', preprint);
  equal(told.type, 'manuscript');
  equal(told.author, undefined);
  ok(told.note?.startsWith('Preprint. Registered as ISRCTN00000001. Not all of its authors were seen'));
  equal(cslItem('entry', entry).type, 'webpage');
  equal(cslItem('entry', entry).URL, 'https://www.isrctn.com/ISRCTN00000001');
});

const studies = [study, by('Ashe B and others'), by('Öst and others'), preprint, entry, long];
const items = studies.map((each, i) => cslItem(`study-${i}`, each));

// The reader makes two characters of a letter with its accent; they are the same text.
test('another library reads the BibTeX: titles with signs of LaTeX, years, DOIs and authors', () => {
  const { entries, errors } = parse(bibtex(items), { sentenceCase: false });
  deepEqual(errors, []);
  deepEqual(
    entries.map(({ fields }) => fields.title?.normalize()),
    studies.map(({ title }) => title),
  );
  deepEqual(
    entries.map(({ fields }) => [fields.year, fields.doi]),
    studies.map(({ year, doi }) => [String(year), doi]),
  );
  deepEqual(
    entries.map(({ type }) => type),
    ['article', 'article', 'article', 'unpublished', 'misc', 'article'],
  );
  deepEqual(entries[0]?.fields.author, [
    { lastName: 'Ashe', firstName: 'B' },
    { lastName: 'Crowe', firstName: 'DE' },
    { lastName: 'Fell', firstName: 'G', prefix: 'van der' },
  ]);
  ok(bibtex(items).includes('author = {Ashe, B and others},'));
  ok(entries.every(({ fields }) => !('month' in fields)));
});

/** The reader wants single line feeds; RIS itself has CRLF. */
const readRis = (text: string) => read(text.replaceAll('\r\n', '\n'));

test('another library reads the RIS: whole titles, years, DOIs, and a first and a last page', () => {
  const text = ris(items);
  ok(text.split('\n').every((line) => line === '' || /^[A-Z][A-Z0-9] {2}- .*\r$/.test(line)));
  const records = readRis(text);
  deepEqual(
    records.map(({ TI }) => TI?.[0]),
    studies.map(({ title }) => title),
  );
  deepEqual(
    records.map(({ PY, DO }) => [PY?.[0], DO?.[0]]),
    studies.map(({ year, doi }) => [String(year), doi]),
  );
  deepEqual(
    records.map(({ TY }) => TY?.[0]),
    ['JOUR', 'JOUR', 'JOUR', 'MANSCPT', 'ELEC', 'JOUR'],
  );
  deepEqual([records[5]?.['SP'], records[5]?.['EP']], [['1043'], ['1050']]);
  equal(records[3]?.['AU'], undefined);
  ok(!text.includes('others\r'));
});
