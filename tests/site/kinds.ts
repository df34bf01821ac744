import { unknown } from './site.ts';

/** A page of each kind, for what would take too long on every page. */
export const kinds = [
  '/',
  '/help-now/',
  '/contact/',
  '/approach/questions/',
  '/principles/immediate-help/',
  '/pilot/',
  '/pilot/results/',
  '/pilot/data/',
  '/press/',
  '/glossary/',
  '/search/',
  unknown,
];
