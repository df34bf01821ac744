/** The part of @citation-js/core that the tests use; it has no types of its own. */
declare module '@citation-js/core/lib-mjs/plugins/input/csl.js' {
  /** The items with what CSL-JSON does not allow taken away; nothing is guessed with `false`. */
  export function clean(items: object[], guess: boolean): object[];
}
declare module '@citation-js/core' {
  export class Cite {
    constructor(text: string);
    format(form: 'data', options: { format: 'object' }): Record<string, unknown>[];
  }
}
