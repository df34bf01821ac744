import type { Help } from '../schemas/help.ts';
import { getRecord } from './record.ts';

/** The numbers for help in a crisis. */
export const getHelp = (): Promise<Help> => getRecord('help');
