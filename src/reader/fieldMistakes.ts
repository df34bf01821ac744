/** What is wrong with a value of the wrong kind, and how the right kind is written. @param typed the value as it was typed */
export function explainKind(value: unknown, wanted: string, typed: string | undefined): string {
  const shown = typed === undefined ? '' : `${JSON.stringify(typed)} `;
  if (wanted === 'number') return `${shown}is not a number. Write it in digits, without quotes.`;
  if (wanted === 'int') return `${shown}is not a whole number. Write it without a point.`;
  if (wanted === 'boolean') return `${shown}is neither true nor false. Write one of the two, without quotes.`;
  if (wanted === 'array')
    return typeof value === 'string' && value !== ''
      ? `${shown}is not a list. Put brackets round it: [${value}]`
      : `${shown}is not a list. A list looks like this: [first words, second words]`;
  if (wanted === 'object')
    return `${shown}is not a group of fields. Write each of its fields on a line of its own below, with two spaces before it.`;
  if (Array.isArray(value)) return 'is a list, and words belong here. Take [ and ] away, or the - before them.';
  if (value instanceof Date) return `${shown}is read as a day, and words belong here. Put quotes around it: "${typed}"`;
  if (typeof value === 'object')
    return 'is read as more fields, and words belong here. If there is a colon in the words, put quotes around them all.';
  if (typeof value === 'number') {
    const spaced = /^0\d{9,}$/.test(typed ?? '') ? `; put a space in, as people read it out: ${typed!.slice(0, 5)} ${typed!.slice(5)}` : '';
    return `${shown}is read as the number ${value}, and words belong here. Put quotes around it: "${typed}"${spaced}.`;
  }
  return `${shown}is read as ${String(value)}, not as a word. Put quotes around it: "${typed}"`;
}

/** Two days that 05/11/2026 could be, or the sentence for a day that no calendar has. */
export function explainDay(value: unknown): string {
  if (typeof value !== 'string') return '';
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return '; there is no such day in the calendar';
  const words = new Date(`${value.replace(/(\d)(st|nd|rd|th)\b/, '$1')} UTC`);
  if (/^\d{1,2}(st|nd|rd|th)? [A-Za-z]+ \d{4}$/.test(value.trim()) && !Number.isNaN(words.getTime()))
    return `; write ${words.toISOString().slice(0, 10)}`;
  const iso = (year: string, month: string, day: string) => `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const [, y, m = '', d = ''] = /^(\d{4})[/.-](\d\d?)[/.-](\d\d?)$/.exec(value.trim()) ?? [];
  if (y) return Number(m) <= 12 ? `; write ${iso(y, m, d)}` : '';
  const [, a = '', b = '', year = ''] = /^(\d\d?)[/.-](\d\d?)[/.-](\d{4}|\d\d)$/.exec(value.trim()) ?? [];
  if (!a || Number(b) > 12) return '';
  return Number(a) > 12 ? `; write ${iso(year, b, a)}` : `; is it ${iso(year, b, a)} (day first) or ${iso(year, a, b)} (month first)?`;
}
