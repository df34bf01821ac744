import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

const files = import.meta.glob<{ default: AstroComponentFactory }>('./*.astro', { eager: true });

/** Every component that an author may write in MDX, by its name: the name of its file in this folder. */
export const userComponents = Object.fromEntries(
  Object.entries(files).map(([path, file]) => [path.slice('./'.length, -'.astro'.length), file.default]),
);
