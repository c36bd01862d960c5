/** Whether a text is a number as people write one: digits, up to 15 of them before a point. Blanks around it say nothing. */
export const isNumber = (words: string): boolean => /^\s*-?\d{1,15}(?:\.\d+)?\s*$/.test(words)
