// Astro looks here for the collections. They are asked by the name of the package, so that Node loads them, as it loaded the rules, and not
// the bundler: see astro.config.mjs.
export { collections } from 'open-dialogue-kent/collections';
