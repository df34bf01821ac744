/** What is wrong with a value of the wrong kind, and how the right kind is written. */
export function adviseKind(value: unknown, wanted: string): string {
  const shown = typeof value === 'string' ? `${JSON.stringify(value)} ` : '';
  if (wanted === 'number') return `${shown}is not a number. Write it in digits, without quotes.`;
  if (wanted === 'int') return `${String(value)} is not a whole number. Write it without a point.`;
  if (wanted === 'boolean') return `${shown}is neither true nor false. Write one of the two, without quotes.`;
  if (wanted === 'array')
    return typeof value === 'string' && value !== ''
      ? `${shown}is not a list. Put brackets round it: [${value}]`
      : `${shown}is not a list. A list looks like this: [first words, second words]`;
  if (wanted === 'object')
    return `${shown}is not a group of fields. Write each of its fields on a line of its own below, with two spaces before it.`;
  if (Array.isArray(value)) return 'is a list, and words belong here. Take [ and ] away, or the - before them.';
  if (typeof value === 'object')
    return 'is read as more fields, and words belong here. If there is a colon in the words, put quotes around them all.';
  return `is read as ${typeof value === 'number' ? 'a number' : `${value}, not as a word`}, and words belong here. Put quotes around it.`;
}

/** Two days that 05/11/2026 could be, or the sentence for a day that no calendar has. */
export function adviseDay(value: unknown): string {
  if (typeof value !== 'string') return '';
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return '; there is no such day in the calendar';
  const words = new Date(`${value} UTC`);
  if (/^\d{1,2} [A-Za-z]+ \d{4}$/.test(value.trim()) && !Number.isNaN(words.getTime()))
    return `; write ${words.toISOString().slice(0, 10)}`;
  const [, a = '', b = '', year = ''] = /^(\d\d?)[/.-](\d\d?)[/.-](\d{4}|\d\d)$/.exec(value.trim()) ?? [];
  if (!a || Number(b) > 12) return '';
  const iso = (month: string, day: string) => `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number(a) > 12 ? `; write ${iso(b, a)}` : `; is it ${iso(b, a)} (day first) or ${iso(a, b)} (month first)?`;
}

/** Why a kind of result has no direction, and one that was only collected no values either. */
const kinds = new Map([
  ['level', { name: 'a level', why: 'nothing earlier stands beside it' }],
  ['count', { name: 'a count', why: 'it is compared with nothing' }],
  ['collected', { name: 'a measure that was only collected', why: 'what we read reports no result' }],
]);

/** A field that another kind of record has, and this one has not. */
export function adviseOtherKind(kind: string, field: string): string {
  const { name, why } = kinds.get(kind) ?? { name: `a ${kind}`, why: 'it belongs to another kind' };
  const what = field === 'better' ? 'word on what is better' : field;
  return `${name} has no ${what}, because ${why}. Take the ${field === 'values' ? 'lines' : 'line'} away.`;
}
