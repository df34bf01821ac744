/**
 * How Markdown is read, by the rules and for the pages alike: the NHS style wants straight quotes, and the fields of a file are not among
 * its words.
 */
export const features = { smartPunctuation: false, frontmatter: false } as const;
