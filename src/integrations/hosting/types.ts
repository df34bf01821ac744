/** What the files of the site are, by the ending of their names. Where one ending ends with another, the longer one stands first. */
export const types: Record<string, string> = {
  'csv-metadata.json': 'application/csvm+json',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  vcf: 'text/vcard; charset=utf-8',
  // Neither has a registered type; these are what reference managers ask for.
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  json: 'application/json',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  pdf: 'application/pdf',
};

/** What a file is whose ending is not named above: the parts of the search index. */
export const otherType = 'application/octet-stream';

/** The endings of the compressed copies that stand beside files. They are sent in place of these, and never asked for. */
export const compressed = ['br', 'gz'];
