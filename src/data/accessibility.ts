import type { Accessibility } from '../schemas/accessibility.ts';
import { getRecord } from './record.ts';

/** What was tested about accessibility, and with what result. */
export const getAccessibility = (): Promise<Accessibility> => getRecord('accessibility');
