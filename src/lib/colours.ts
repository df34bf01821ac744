/**
 * The colours of the day (not of the dark) in a stylesheet, by the names of their custom properties without the two hyphens.
 * @param css the text of src/styles/tokens.css
 * @returns a function that answers a name with a colour such as #005eb8, and throws for a name that the stylesheet does not have
 */
export function readColours(css: string): (name: string) => string {
  const [light = ''] = css.split('@media');
  const values = new Map([...light.matchAll(/--([\w-]+): *([^;]+);/g)].map(([, name, value]) => [name, value]));
  return function colour(name: string): string {
    const value = values.get(name);
    if (value === undefined) throw new Error(`src/styles/tokens.css has no --${name}.`);
    const [, other] = /^var\(--([\w-]+)\)$/.exec(value) ?? [];
    return other ? colour(other) : value;
  };
}
