import type { Entry } from '../../../src/reader/content.ts';
import type { Finding } from '../../../src/reader/issue.ts';
import { nameOf } from '../../../src/reader/fields.ts';
import { estimatesOf, groupOf, listOf } from './measured.ts';
import { written } from './unique.ts';

/** A unit that says: so many of every hundred. "Percentage points" and "per cent more" are none. */
const share = /^(?:%|per ?cent|percentage)(?: of\b.*)?$/i;
/** A percentage in words; a range such as 15-20% holds no number below 0. */
const printed = /(?<![\d.,])((?<!\d ?)[-−]\s?)?(\d[\d,]*(?:\.\d+)?) ?(?:%|per ?cent\b)/gi;
/** What rises or falls can do so by more than a hundred per cent, or by less than none. */
const difference =
  /\b(?:points?|chang(?:e|es|ed)|differen\w+|increas\w+|ris(?:e|es|en|ing)|rose|gr[eo]w\w*|growth|decreas\w+|f[ae]ll\w*|drop\w*|reduc\w+|higher|lower)\b/i;

const advice = 'Of a whole there are 0 to 100 per cent. Compare it with the source.';

/** Nobody is asked out of more people than there are: a percentage below 0 or above 100 was copied wrongly, or is another kind of number. */
export function judgePercentages(entry: Entry): Finding[] {
  const { fields } = entry;
  if (!fields) return [];
  const at = (path: PropertyKey[], shown: string) => ({
    ...fields.placeOf(path),
    field: nameOf(path),
    message: `${shown} is not possible as a percentage. ${advice}`,
  });
  const numbers = estimatesOf(entry).flatMap(({ path, key, unit, value, low, high }) => {
    if (!unit || !share.test(unit)) return [];
    const parts: [PropertyKey[], number | undefined][] = [
      [[key], value],
      [['interval', 'low'], low],
      [['interval', 'high'], high],
    ];
    return parts.flatMap(([part, number]) =>
      number !== undefined && (number < 0 || number > 100) ? [at([...path, ...part], String(number))] : [],
    );
  });
  const words = printedOf(entry).flatMap(({ path, text, about }) =>
    [...text.matchAll(printed)]
      .filter(([, minus, digits = '']) => minus || Number(digits.replaceAll(',', '')) > 100)
      .filter(() => !difference.test(`${text} ${about}`))
      .map(([shown]) => at(path, `"${shown}"`)),
  );
  return [...numbers, ...words];
}

/** What is printed as it stands in a source, with the words that say what it is. */
function printedOf(entry: Entry): { path: PropertyKey[]; text: string; about: string }[] {
  const found = (path: PropertyKey[], text: unknown, ...about: unknown[]) =>
    typeof text === 'string' ? [{ path, text, about: about.join(' ') }] : [];
  if (entry.collection === 'counts') return found(['value'], written(entry, 'value'), written(entry, 'counts'));
  if (entry.collection !== 'studies') return [];
  return listOf(written(entry, 'figures')).flatMap((each, i) => {
    const { printed, unit, label } = groupOf(each);
    return found(['figures', i, 'printed'], printed, unit, label);
  });
}
