import type { EasyRead } from '../schemas/easyRead.ts';
import { proseDay } from './date.ts';

/** The line at the top of an Easy Read page: whether people with a learning disability have tried it. */
export const easyReadStatus = ({ testedOn }: Pick<EasyRead, 'testedOn'>): string =>
  testedOn
    ? `People with a learning disability tried this page on ${proseDay(testedOn)}.`
    : 'This is a draft. People with a learning disability have not tried it yet.';
