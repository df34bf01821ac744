/** The size of a text as a link tells it: 2 kB. */
export const fileSize = (text: string): string => `${Math.max(1, Math.round(Buffer.byteLength(text) / 1000))} kB`;
