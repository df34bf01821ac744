/** The branch that is published. */
const branch = 'main';

/**
 * The address of GitHub's editor for a file. GitHub offers people without write access to propose the change.
 * @param repository for example https://github.com/owner/name
 * @param file from the top of the repository, for example content/pages/press.mdx
 */
export const editAddress = (repository: string, file: string): string => `${trimmed(repository)}/edit/${branch}/${encodeURI(file)}`;

/** The address of GitHub's editor for a new file, with its name and its text filled in. */
export function newFileAddress(repository: string, file: string, text: string): string {
  const folder = file.slice(0, file.lastIndexOf('/'));
  const filled = new URLSearchParams({ filename: file.slice(folder.length + 1), value: text });
  return `${trimmed(repository)}/new/${branch}/${encodeURI(folder)}?${filled}`;
}

const trimmed = (repository: string) => repository.replace(/(\.git)?\/?$/, '');
