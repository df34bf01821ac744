/** The size of a text in UTF-8, for a link: 2 kB. */
export const fileSize = (text: string): string => `${Math.max(1, Math.round(Buffer.byteLength(text) / 1000))} kB`;
