/** How a concept is called that may be none any more: as its id was made of its name. */
export const nameOfId = (id: string): string => id.replaceAll('-', ' ')
