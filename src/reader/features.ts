/** How Markdown is read, by the check and for the pages alike: the NHS style has straight quotes, and frontmatter is split off before. */
export const features = { smartPunctuation: false, frontmatter: false } as const;
