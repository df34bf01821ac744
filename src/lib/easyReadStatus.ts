import type { EasyRead } from '../schemas/easyRead.ts';
import { proseDay } from './date.ts';

/** Whether the people for whom an Easy Read page is made have tried it: the words at its top. */
export const triedNote = ({ tried }: Pick<EasyRead, 'tried'>): string =>
  tried
    ? `People with a learning disability tried this page on ${proseDay(tried)}.`
    : 'This is a draft. People with a learning disability have not tried it yet.';
