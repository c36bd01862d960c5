/** Words that several commands print. */

/** `1 paper`, `3 papers`. */
export const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
