/** The package brings no types. Each record holds the values of each tag. */
declare module '@customcommander/ris' {
  export function read(text: string): Record<string, [string, ...string[]] | undefined>[];
}
