import { pageWith, place } from './page.ts';

/** A page of the guide to Open Dialogue. `index` is the guide's first page, at /approach/. */
export const approachSchema = pageWith({
  order: place.describe('Where the page stands in the guide: 1 for the first, 2 for the second.'),
});
