import type { Part } from '../../src/words/parts.ts';

/** The HTML of a text, with what stands in its components, and without what they draw. */
export const htmlOf = (parts: Part[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : 'parts' in part ? htmlOf(part.parts) : '')).join('');
