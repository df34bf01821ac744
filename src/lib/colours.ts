/**
 * Reads the colours of the light scheme.
 * @param css the text of src/styles/tokens.css
 * @returns a function from the name of a custom property without its hyphens to a colour such as #005eb8; it throws for an unknown name
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
