import type { Service } from '../schemas/service.ts';
import { getRecord } from './record.ts';

/** Whether the team is open, and whom it was for. */
export const getService = (): Promise<Service> => getRecord('service');
