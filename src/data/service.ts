import type { Service } from '../schemas/service.ts';
import { getRecord } from './record.ts';

/** Whether the team is open. */
export const getService = (): Promise<Service> => getRecord('service');
