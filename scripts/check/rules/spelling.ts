/** A text with disguises taken off, and the offset in the text for each offset in it. */
export interface Plain {
  text: string;
  offsetOf: (at: number) => number;
}

const entities = new Map(
  Object.entries({
    nbsp: ' ',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    tab: ' ',
    newline: ' ',
    commat: '@',
    period: '.',
    plus: '+',
    lpar: '(',
    rpar: ')',
    sol: '/',
    num: '#',
    colon: ':',
    hyphen: '-',
    dash: '-',
    ndash: '-',
    mdash: '-',
    minus: '-',
    lowbar: '_',
    shy: '',
    zwnj: '',
    zwj: '',
  }),
);

/** Everything that can stand for another sign; all other text is taken over in long pieces. */
const disguised =
  /&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});?|(?:%[0-9a-f]{2})+|\\(?:u\{?[0-9a-f]{4,6}\}?|x[0-9a-f]{2})|<\/?[a-z][^<>]*>|<!--|-->|[^\x20-\x7E\s]/giu;

const sign = (n: number) => (n > 0 && n <= 0x10ffff ? String.fromCodePoint(n) : '');

function reveal(token: string, entity: string | undefined): string {
  if (entity?.startsWith('#')) return sign(/^#x/i.test(entity) ? parseInt(entity.slice(2), 16) : Number(entity.slice(1)));
  if (entity) return entities.get(entity.toLowerCase()) ?? token;
  if (token.startsWith('%')) return Buffer.from(token.replaceAll('%', ''), 'hex').toString('utf8');
  if (token.startsWith('\\')) return sign(parseInt(token.replace(/[^0-9a-f]/gi, ''), 16));
  if (/^<|^-->/.test(token)) return ' ';
  return token;
}

/** Entities, percent signs, escapes, tags, hidden signs and full-width letters taken off; small letters only. */
export function plain(text: string): Plain {
  const starts: { at: number; from: number; token: boolean }[] = [];
  let out = '';
  let from = 0;
  const add = (piece: string, at: number, token: boolean) => {
    starts.push({ at: out.length, from: at, token });
    out += piece;
  };
  for (const match of text.matchAll(disguised)) {
    add(text.slice(from, match.index), from, false);
    add(
      reveal(match[0], match[1])
        .normalize('NFKC')
        .replace(/[\p{Cf}\p{Mn}]/gu, ''),
      match.index,
      true,
    );
    from = match.index + match[0].length;
  }
  add(text.slice(from), from, false);
  const offsetOf = (at: number) => {
    const piece = starts.findLast((each) => each.at <= at)!;
    return piece.token ? piece.from : piece.from + at - piece.at;
  };
  return { text: out.toLowerCase(), offsetOf };
}
