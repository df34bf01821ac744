import { clean } from '@citation-js/core/lib-mjs/plugins/input/csl.js';
import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { citation, doiHref, studyHref, studyLabel } from '../../src/lib/citation.ts';
import { cslItem } from '../../src/lib/csl.ts';
import type { Study } from '../../src/schemas/study.ts';
import { study } from './dataExamples.ts';

const { doi: _, ...withoutDoi } = study;
const by = (...authors: string[]): Study => ({ ...study, authors });
const unread: Study = { ...by(), title: undefined, journal: 'medRxiv' };

test('a study is named by its first author, or else by its journal, and its year', () => {
  equal(studyLabel(study), 'Ashe 2021');
  equal(studyLabel({ ...by('University of Östland', 'Ashe B'), bodies: ['University of Östland'] }), 'University of Östland 2021');
  equal(studyLabel(unread), 'medRxiv 2021');
});

test('a study is cited in words with all that is known of where it stands, and with no title that was not read', () => {
  equal(
    citation({ ...study, issue: '6' }),
    'Ashe B, Crowe DE, van der Fell G. Meetings & more: 50% of a made-up study in Östland. Journal of Examples 2021; 3(6):17. Registered as ISRCTN00000001.',
  );
  ok(citation({ ...study, title: 'Does it help?' }).includes('Does it help? Journal'));
  equal(citation({ ...unread, authors: ['Ashe'], others: true }), 'Ashe, and others. medRxiv 2021; 3:17. Registered as ISRCTN00000001.');
});

test('a study leads to its DOI, else to its address, else to the registry', () => {
  equal(studyHref(study), 'https://doi.org/10.1234/example.2021.17');
  equal(studyHref({ ...withoutDoi, url: 'https://example.org/' }), 'https://example.org/');
  equal(studyHref(withoutDoi), 'https://www.isrctn.com/ISRCTN00000001');
  equal(doiHref('10.1002/(SICI)1097#1'), 'https://doi.org/10.1002/(SICI)1097%231');
  const old = doiHref('10.1002/1520-6394(2000)12:3<118::AID-DA2>3.0.CO;2-G');
  equal(old, 'https://doi.org/10.1002/1520-6394(2000)12:3%3C118::AID-DA2%3E3.0.CO;2-G');
});

test('who is a body stands in the record, and is not guessed from the form of a name', () => {
  const authors = (item: Record<string, unknown>) => item['author'];
  deepEqual(
    authors(
      cslItem('x', {
        ...by('Kent and Medway ICB', 'Smith J Jr', 'Smith J Jr.', 'Day AB 3rd', 'Bergström', 'Adams J-P'),
        bodies: ['Kent and Medway ICB'],
      }),
    ),
    [
      { literal: 'Kent and Medway ICB' },
      { family: 'Smith', given: 'J', suffix: 'Jr' },
      { family: 'Smith', given: 'J', suffix: 'Jr' },
      { family: 'Day', given: 'AB', suffix: '3rd' },
      { family: 'Bergström' },
      { family: 'Adams', given: 'J-P' },
    ],
  );
});

test('the record for reference programs says no more than ours, and follows the schema of CSL-JSON', () => {
  const item = cslItem('ashe-2021', study);
  deepEqual(item, {
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
  const preprint = cslItem('plan', unread);
  deepEqual([preprint['type'], preprint['publisher'], 'author' in preprint, 'title' in preprint], ['article', 'medRxiv', false, false]);
  deepEqual(clean([item, preprint], false), [item, preprint]);
  ok(!('volume' in clean([{ ...item, volume: true }], false)[0]!), 'citation-js drops what CSL-JSON does not allow');
});
