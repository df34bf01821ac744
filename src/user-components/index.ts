import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

const files = import.meta.glob<{ default: AstroComponentFactory }>('./*.astro', { eager: true });

/** Every component that an author may write, by its name in MDX: that of its file here. */
export const userComponents: Record<string, AstroComponentFactory> = Object.fromEntries(
  Object.entries(files).map(([path, file]) => [path.slice('./'.length, -'.astro'.length), file.default]),
);
