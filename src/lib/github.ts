/** The branch whose words are published. */
const branch = 'main';

/**
 * Where a file is changed in the browser: the editor of GitHub, which asks whoever may not write to propose the change instead.
 * @param repository for example https://github.com/owner/name
 * @param file from the top of the repository, for example content/pages/press.mdx
 */
export const editAddress = (repository: string, file: string): string => `${trimmed(repository)}/edit/${branch}/${encodeURI(file)}`;

/** Where a new file is written in the browser, with its name and its text filled in. */
export function newFileAddress(repository: string, file: string, text: string): string {
  const folder = file.slice(0, file.lastIndexOf('/'));
  const filled = new URLSearchParams({ filename: file.slice(folder.length + 1), value: text });
  return `${trimmed(repository)}/new/${branch}/${encodeURI(folder)}?${filled}`;
}

const trimmed = (repository: string) => repository.replace(/(\.git)?\/?$/, '');
