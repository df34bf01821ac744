import { readInputs } from '../schemas/inputs.ts';
import { getSite } from './site.ts';

/** Who reads reports of a weakness in this site. */
export interface SecurityContact {
  email: string;
  /** The day of the build, YYYY-MM-DD. */
  from: string;
}

/** Who reads reports of a weakness, if somebody does. A site in a folder of another one has no say in this: undefined. */
export async function getSecurity(): Promise<SecurityContact | undefined> {
  const { security: email } = await getSite();
  const { buildDate: from, base } = readInputs();
  return email && base === '/' ? { email, from } : undefined;
}
