/** Files and folders of content whose words a named person must approve: a wrong one can hurt, and none shows by itself that it is wrong. */
export const approved: readonly string[] = [
  'contact.yaml',
  'help.yaml',
  'pages/contact.mdx',
  'pages/help-now.mdx',
  'results/',
  'service.yaml',
  'site.yaml',
  'stories/',
  'studies/',
];

/**
 * Whether a file needs approval by a named person. The forge asks for it by .github/CODEOWNERS; this says it to whoever reads the summary.
 * @param path below the content folder
 */
export const needsApproval = (path: string): boolean =>
  approved.some((each) => (each.endsWith('/') ? path.startsWith(each) : path === each));
