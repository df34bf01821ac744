/** The name under which a picture of an entry is kept: the entry, and the path of the picture as its author wrote it. */
export const pictureId = (collection: string, entry: string, picture: string): string => `${collection}/${entry}: ${picture}`;
