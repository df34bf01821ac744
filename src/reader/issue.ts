/** Both count from 1. */
export type Position = { line: number; column: number };

/** Something in a text that is wrong, or that a person should weigh. */
export interface Issue extends Position {
  /** The field that it is about, as an editor would name it; absent when it is not about a field. */
  field?: string | undefined;
  /** What is wrong, and what right looks like, for an editor who is no developer. */
  message: string;
}

export type FileIssue = Issue & { file: string };

export const inFile = (file: string, issues: Issue[]): FileIssue[] => issues.map((issue) => ({ file, ...issue }));

export const top: Position = { line: 1, column: 1 };

/** What a rule says of a place: nothing where nothing is wrong. */
export type Message = string | false | undefined;

/** An issue at a place for each message that there is. */
export const issuesAt = <Place extends Position>(place: Place, messages: Message[]): (Place & { message: string })[] =>
  messages.flatMap((message) => (message ? [{ ...place, message }] : []));

export const aboutFile = (file: string, ...messages: Message[]): FileIssue[] => issuesAt({ file, ...top }, messages);

const { compare } = new Intl.Collator('en-GB', { numeric: true });

/** By file, then from the top of each file to its foot. What two rules say alike is kept once. */
export const sortIssues = (issues: FileIssue[]): FileIssue[] =>
  [...new Map(issues.map((issue) => [formatIssue(issue), issue]))].sort(([a], [b]) => compare(a, b)).map(([, issue]) => issue);

/** The number by which a character is known: U+202E */
export const codePointName = (sign: string) => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** Messages quote content: a line break in it could give orders to GitHub, and others would change what a reader of the log sees. */
const visible = (text: string) =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) => (sign === '\u200D' ? sign : `[${codePointName(sign)}]`));

/** One line for one issue: content/press/x.mdx:7:3 date: what is wrong, and what right looks like */
export const formatIssue = ({ file, line, column, field, message }: FileIssue): string =>
  visible(`${file}:${line}:${column} ${field ? `${field}: ` : ''}${message}`);
