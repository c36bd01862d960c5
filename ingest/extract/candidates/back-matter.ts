/**
 * What stands behind the text of a whole article that was given as an abstract: thanks, and titles of other papers. Its
 * names are of people and of what others wrote.
 */

/** Before so many signs no heading ends the text, and no abstract of a paper is longer: of 50,000 four are. */
const WHOLE_ABSTRACT = 5_000

/** A heading by itself or before what begins anew: `… of this work. References A Survey of Maps`. */
const HEADING =
  /(?<=[.!?)\]”"]\s+|\n\s*)(?:References|Bibliography|Works Cited|Citations?|Acknowledge?ments?)(?=[:.]?\s+[\p{Lu}\d[“"]|\s*$|\s*\n)/gu

/** Where it begins in the abstract; behind its end where there is none. */
export function backMatterOf(abstract: string): number {
  if (abstract.length <= WHOLE_ABSTRACT) return abstract.length
  HEADING.lastIndex = WHOLE_ABSTRACT
  return HEADING.exec(abstract)?.index ?? abstract.length
}
