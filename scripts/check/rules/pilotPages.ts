import type { Entry } from '../../../src/reader/content.ts';

/** The page /pilot/ and all pages below it, which people who decide about the service read. */
export const isPilotPage = ({ collection, id }: Entry): boolean => collection === 'pages' && (id === 'pilot' || id.startsWith('pilot/'));
