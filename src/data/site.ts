import type { Site } from '../schemas/site.ts';
import { getRecord } from './record.ts';

/** What holds for the whole site. */
export const getSite = (): Promise<Site> => getRecord('site');
