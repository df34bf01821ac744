/** MIME types by the ending of a file name. Of two endings that both match, the longer one must come first. */
export const mimeTypes: Record<string, string> = {
  'csl.json': 'application/vnd.citationstyles.csl+json',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  vcf: 'text/vcard; charset=utf-8',
  json: 'application/json',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  pdf: 'application/pdf',
  pagefind: 'application/wasm',
};

/** The type of all other files, such as the parts of the search index. */
export const otherType = 'application/octet-stream';

/** The MIME type of a file, by its name or address. */
export const mimeType = (file: string): string =>
  Object.entries(mimeTypes).find(([ending]) => file.endsWith(`.${ending}`))?.[1] ?? otherType;
