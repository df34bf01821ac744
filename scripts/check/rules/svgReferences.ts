import { type Part, valueOf } from './svgTree.ts';

interface Reference {
  /** The id that is named, by the attribute of which part, and where. */
  to: string;
  name: string;
  part: Part;
  at: number;
}

const referencesOf = (part: Part): Reference[] =>
  part.attributes.flatMap(({ name, local, value, at }) => {
    const ids = local === 'href' ? [value.slice(1)] : [...value.matchAll(/url\(\s*['"]?#([\w.-]+)/gi)].map(([, id = '']) => id);
    return ids.map((to) => ({ to, name, part, at }));
  });

/** The first part with an id, from a part outward, that is drawn wherever something names it. */
function drawnAround(part: Part | undefined, drawn: Set<string>): string | undefined {
  for (; part; part = part.parent) {
    const id = valueOf(part, 'id');
    if (id !== undefined && drawn.has(id)) return id;
  }
  return;
}

/**
 * A part that is named exists, and what is drawn in many places names nothing that is drawn in many places: ten parts of ten parts, ten
 * levels deep, bring a browser to a halt. Gradients are colours, and stand by themselves.
 */
export function judgeReferences(parts: Part[]): { at: number; message: string }[] {
  // Of two parts with one id the first counts, as in a browser.
  const named = new Map(parts.toReversed().map((part) => [valueOf(part, 'id'), part]));
  const references = parts.flatMap(referencesOf).filter(({ to }) => !named.get(to)?.name.endsWith('Gradient'));
  const drawn = new Set(references.map(({ to }) => to));
  return references.flatMap(({ to, name, part, at }) => {
    if (!named.has(to)) return [{ at, message: `${name} names #${to}, and no part of the drawing has that id.` }];
    const around = drawnAround(part, drawn);
    if (around === undefined) return [];
    return [{ at, message: `#${around} is drawn wherever it is named, so nothing in it may name #${to} in turn. Draw it there in full.` }];
  });
}
