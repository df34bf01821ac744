/**
 * Words of content as code in Markdown: nothing in them becomes a link, a mention, a picture or a line of its own.
 * @param longest what is longer is cut
 */
export function asCode(text: string, longest = 1000): string {
  // A line break would end the code, and other marks that nobody sees would change what a reader sees.
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ').replaceAll('`', "'");
  return `\`${(line.length > longest ? `${line.slice(0, longest)}…` : line).trim() || '-'}\``;
}
