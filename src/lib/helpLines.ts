import type { Help, HelpCall, HelpLine, LeadingRole } from '../schemas/help.ts';

/** The line to call with a role that the schema wants once: 999, or 111. */
export const leadingLine = ({ lines }: Help, role: LeadingRole): HelpCall => lines.find((each) => each.role === role) as HelpCall;

/** The lines for support, in the order of the record. @param topic only those with this topic */
export const supportLines = ({ lines }: Help, topic?: string): HelpLine[] =>
  lines.filter(({ role, topics }) => role === 'support' && (topic === undefined || topics.includes(topic)));
