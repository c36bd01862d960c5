/** The labels of the tagger: outside, then beginning and inside of each type of span. */

/** Types of span: the four kinds, and names that an expert only tolerates. */
export const SPAN_TYPES = 5
/** B of type t is 1 + 2t, I is 2 + 2t. */
export const LABELS = 1 + 2 * SPAN_TYPES
export const beginLabel = (type: number): number => 1 + 2 * type
export const insideLabel = (type: number): number => 2 + 2 * type

const isInside = (label: number): boolean => label > 0 && label % 2 === 0

/** A label that may begin a sentence. */
export const canStart = (label: number): boolean => !isInside(label)

/** A label that may follow another: inside only what was begun. */
export const canFollow = (before: number, label: number): boolean =>
  !isInside(label) || before === label || before === label - 1
