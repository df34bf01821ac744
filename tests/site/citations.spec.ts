import { read } from '@customcommander/ris';
import { parse } from '@retorquere/bibtex-parser';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse as parseYaml } from 'yaml';
import type { Study } from '../../src/schemas/study.ts';
import { dataFile } from './dataFiles.ts';
import { expect, test } from './site.ts';

/** The studies as they are written in content/. */
const studies = new Map<string, Study>(
  globSync('content/studies/[!_]*.yaml').map((file) => [basename(file, '.yaml'), parseYaml(readFileSync(file, 'utf8'))]),
);

/** What a citation must hold, in the same form for every format. */
interface Cited {
  title: string | undefined;
  year: string | undefined;
  doi: string | undefined;
}
const citedIn = ({ title, year, doi }: Study): Cited => ({ title, year: String(year), doi });

const text = (value: unknown) => (value === undefined ? undefined : String(value).normalize());

function fromBibtex(file: string): Cited[] {
  // The reader would put titles in sentence case, as some styles of citation want it.
  const { entries, errors } = parse(dataFile(file), { sentenceCase: false });
  expect(errors, file).toEqual([]);
  return entries.map(({ fields }) => ({ title: text(fields.title), year: text(fields.year), doi: text(fields.doi) }));
}

function fromRis(file: string): Cited[] {
  // The reader wants single line feeds; RIS itself has CRLF.
  const records = read(dataFile(file).replaceAll('\r\n', '\n'));
  return records.map(({ TI, PY, DO }) => ({ title: TI?.[0], year: PY?.[0], doi: DO?.[0] }));
}

const sorted = (cited: Cited[]) => cited.sort((a, b) => `${a.title}${a.year}`.localeCompare(`${b.title}${b.year}`));

test('the files of all studies read back as the records: title, year and DOI', () => {
  expect(studies.size).toBeGreaterThan(0);
  const records = sorted([...studies.values()].map(citedIn));
  expect(sorted(fromBibtex('studies.bib'))).toEqual(records);
  expect(sorted(fromRis('studies.ris'))).toEqual(records);
});

for (const [id, study] of studies) {
  test(`${id} can be cited: in words, by its DOI, and as BibTeX and RIS`, async ({ page, request }) => {
    expect(fromBibtex(`${id}.bib`)).toEqual([citedIn(study)]);
    expect(fromRis(`${id}.ris`)).toEqual([citedIn(study)]);

    await page.goto('/pilot/data/');
    const item = page.locator(`[data-citation="${id}"]`);
    await expect(item).toContainText(study.title);
    await expect(item).toContainText(`${study.journal} ${study.year}`);
    if (study.doi) await expect(item.locator(`a[href="https://doi.org/${study.doi}"]`)).toHaveText(`https://doi.org/${study.doi}`);
    for (const [ending, format] of [
      ['bib', 'BibTeX'],
      ['ris', 'RIS'],
    ]) {
      const link = item.locator(`a[href$="/${id}.${ending}"]`);
      await expect(link).toHaveText(new RegExp(`^${id}\\.${ending} \\(${format}, \\d+ kB\\)$`));
      expect((await request.get((await link.getAttribute('href')) ?? '')).status()).toBe(200);
    }
  });
}

test('no citation tells a month, and none names an author who was not seen', () => {
  expect(dataFile('studies.bib')).not.toMatch(/^\s*(month|day) = /m);
  expect(dataFile('studies.ris')).not.toMatch(/^DA {2}- \d{4}\/\d/m);
  expect(dataFile('studies.ris')).not.toMatch(/^AU {2}- .*(\[|others|not seen)/m);
  expect(dataFile('studies.bib')).not.toMatch(/author = .*(\[|not seen)/);
});
