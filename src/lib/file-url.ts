/** Where a file's bytes are, for whoever may have them. */
export const fileUrl = (id: string): string => `/api/v1/files/${id}`;
export const emojiUrl = (id: string): string => `/api/v1/emojis/${id}`;
export const thumbnailUrl = (id: string): string => `${fileUrl(id)}/thumbnail`;
