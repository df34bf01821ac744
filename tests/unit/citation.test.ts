import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { citation, doiHref, shortCitation, studyHref } from '../../src/lib/citation.ts';
import { cslItem } from '../../src/lib/csl.ts';
import type { Study } from '../../src/schemas/study.ts';
import { study } from './dataExamples.ts';

const { doi: _, ...withoutDoi } = study;
const by = (...authors: string[]): Study => ({ ...study, authors });
const preprint: Study = { ...by('[authors not seen]'), title: '[A plan]', journal: 'medRxiv' };

test('a study is named by its authors and its year', () => {
  equal(shortCitation(study), 'Ashe and others, 2021');
  equal(shortCitation(by('Ashe B', 'van der Fell G')), 'Ashe and van der Fell, 2021');
  equal(shortCitation(by('Ashe BC')), 'Ashe, 2021');
  equal(shortCitation(by('Ashe and others')), 'Ashe and others, 2021');
  equal(shortCitation(by('University of Östland')), 'University of Östland, 2021');
  equal(shortCitation(preprint), 'medRxiv, 2021 (authors not seen)');
});

test('a study is cited in words with all that is known of where it stands', () => {
  equal(
    citation({ ...study, issue: '6' }),
    'Ashe B, Crowe DE, van der Fell G. Meetings & more: 50% of a made-up study in Östland. Journal of Examples 2021; 3(6):17. Registered as ISRCTN00000001.',
  );
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

test('a preprint and an entry of a registry are not called articles of a journal, and authors who were not seen are not made up', () => {
  const item = cslItem('plan', preprint);
  deepEqual([item.type, item.publisher, item.author], ['article', 'medRxiv', undefined]);
  ok(item.note?.startsWith('Preprint. Registered as ISRCTN00000001. Not all of its authors were seen'));
  const some = cslItem('some', by('Ashe B and others'));
  deepEqual(some.author, [{ family: 'Ashe', given: 'B' }]);
  ok(some.note?.endsWith('Not all of its authors were seen: complete them from the source.'));
  const entry = cslItem('entry', { ...withoutDoi, journal: 'ISRCTN registry' });
  deepEqual([entry.type, entry.URL], ['webpage', 'https://www.isrctn.com/ISRCTN00000001']);
});
