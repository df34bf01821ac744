/** The part of Citation.js that references.ts uses; the package brings no types. */
declare module '@citation-js/core' {
  type CslItem = import('./csl.ts').CslItem;

  export const plugins: {
    config: { get(name: '@bibtex'): { format: { useIdAsLabel: boolean } } };
    output: {
      format(format: 'bibtex', items: CslItem[]): string;
      format(format: 'ris', items: CslItem[], options: { format: 'object' }): Record<string, string | string[]>[];
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
