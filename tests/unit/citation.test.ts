import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { citation, doiHref, studyHref, studyLabel } from '../../src/lib/citation.ts';
import { cslItem } from '../../src/lib/csl.ts';
import type { Study } from '../../src/schemas/study.ts';
import { madeUp } from '../check/madeUpContent.ts';

const title = 'Meetings & more: 50% of them in Östland';
const study: Study = { ...madeUp('studies', 'made-up-study'), authors: ['Ashe B', 'van der Fell G'], title, volume: '3', pages: '17' };
const { doi: _, ...withoutDoi } = study;
const by = (...authors: string[]): Study => ({ ...study, authors });
const unread: Study = { ...by(), title: undefined, journal: 'medRxiv' };

test('a study is named by its first author, or else by its journal, and its year', () => {
  equal(studyLabel(study), 'Ashe 2024');
  equal(studyLabel({ ...by('University of Östland', 'Ashe B'), bodies: ['University of Östland'] }), 'University of Östland 2024');
  equal(studyLabel(unread), 'medRxiv 2024');
});

test('a study is cited in words with all that is known of where it stands, and with no title that was not read', () => {
  const registered = 'Registered as ISRCTN00000019.';
  equal(citation({ ...study, issue: '6' }), `Ashe B, van der Fell G. ${title}. Made-up Journal 2024; 3(6):17. ${registered}`);
  equal(citation({ ...study, title: 'Why?' }), `Ashe B, van der Fell G. Why? Made-up Journal 2024; 3:17. ${registered}`);
  equal(citation({ ...unread, authors: ['Ashe'], others: true }), `Ashe, and others. medRxiv 2024; 3:17. ${registered}`);
});

test('a study leads to its DOI, else to its address, else to the registry', () => {
  equal(studyHref(study), 'https://doi.org/10.1000/made-up.2024.1');
  equal(studyHref({ ...withoutDoi, url: 'https://example.org/' }), 'https://example.org/');
  equal(studyHref(withoutDoi), 'https://www.isrctn.com/ISRCTN00000019');
  equal(doiHref('10.1002/(SICI)1097#1'), 'https://doi.org/10.1002/(SICI)1097%231');
  const old = doiHref('10.1002/1520-6394(2000)12:3<118::AID-DA2>3.0.CO;2-G');
  equal(old, 'https://doi.org/10.1002/1520-6394(2000)12:3%3C118::AID-DA2%3E3.0.CO;2-G');
});

test('who is a body stands in the record, and is not guessed from the form of a name', () => {
  const authors = ['Kent and Medway ICB', 'Smith J Jr', 'Smith J Jr.', 'Day AB 3rd', 'Bergström', 'Adams J-P'];
  deepEqual(cslItem('x', { ...by(...authors), bodies: authors.slice(0, 1) })['author'], [
    { literal: 'Kent and Medway ICB' },
    { family: 'Smith', given: 'J', suffix: 'Jr' },
    { family: 'Smith', given: 'J', suffix: 'Jr' },
    { family: 'Day', given: 'AB', suffix: '3rd' },
    { family: 'Bergström' },
    { family: 'Adams', given: 'J-P' },
  ]);
});

test('a preprint is an article of its server, with what is not known left out', () => {
  const { type, publisher, ...rest } = cslItem('plan', unread);
  deepEqual([type, publisher, 'author' in rest, 'title' in rest], ['article', 'medRxiv', false, false]);
});
