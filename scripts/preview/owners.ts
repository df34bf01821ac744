/** A line of CODEOWNERS. */
interface Rule {
  /** From the root of the repository, without the first slash; a folder ends with one. */
  path: string;
  /** None while the line waits for names. */
  owners: string[];
  /** What the remark above it says: why, and who. */
  remark: string;
}

/** The lines of the file in its order. Lines whose path does not begin with a slash are no rules of this project. */
export function readOwners(text: string): Rule[] {
  return text.split(/\n\s*\n/).flatMap((part) => {
    const remark = [...part.matchAll(/^# (.*)$/gm)].map(([, line]) => line).join(' ');
    return [...part.matchAll(/^(#to-be-named )?\/(\S+)(.*)$/gm)].map(([, waiting, path = '', owners = '']) => ({
      path,
      owners: waiting ? [] : owners.split(/\s+/).filter(Boolean),
      remark,
    }));
  });
}

/** Who must approve a change of these files, a sentence for each rule that it touches. If two rules fit a file, the last one counts. */
export function approvers(rules: Rule[], files: string[]): string[] {
  const ruleOf = (file: string) => rules.findLast(({ path }) => file === path || (path.endsWith('/') && file.startsWith(path)));
  const sentence = (rule: Rule | undefined) => {
    if (!rule) return 'Everything else in this change: any second person who may approve.';
    const { path, owners, remark } = rule;
    return `${path}: ${owners.length > 0 ? owners.join(' ') : 'nobody is named yet'}. ${remark}`;
  };
  // The certain persons first.
  return [...new Set(files.map(ruleOf))]
    .sort((a, b) => (a ? rules.indexOf(a) : Infinity) - (b ? rules.indexOf(b) : Infinity))
    .map(sentence);
}
