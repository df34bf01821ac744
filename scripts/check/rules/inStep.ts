import { addressOf } from '../../../src/lib/url.ts';
import { proseDay } from '../../../src/lib/date.ts';
import { pagesOf } from './addresses.ts';
import { type Content, entriesOf, type Entry } from '../../../src/reader/content.ts';
import type { Fault } from '../../../src/reader/issue.ts';
import { textsOf } from './measured.ts';
import { written } from './unique.ts';

/** The day of the last check as written, if it reads as a day. */
function checkedOn(entry: Entry): string | undefined {
  const checked = written(entry, 'checked');
  return /^\d{4}-\d\d-\d\d$/.test(String(checked)) ? String(checked) : undefined;
}

/** An Easy Read page that was checked before a page that it tells may tell what is no longer so. */
export function judgeInStep(content: Content): Fault[] {
  const pages = new Map(pagesOf(content).map((entry) => [addressOf(entry.collection, entry.id), entry]));
  return (entriesOf(content, 'easy-read') as Entry[]).flatMap((entry) => {
    const own = checkedOn(entry);
    return textsOf(written(entry, 'sources')).flatMap((address) => {
      const told = pages.get(address.replace(/#.*/, ''));
      const day = told && checkedOn(told);
      if (!entry.fields || !own || !day || day <= own) return [];
      const message = `${proseDay(own)} is before ${proseDay(day)}, when ${told.file} was checked. Read that page, bring this one into step, then write the day on which you did as checked.`;
      return [{ file: entry.file, ...entry.fields.placeOf(['checked']), field: 'checked', message }];
    });
  });
}
