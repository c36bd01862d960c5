/**
 * The furniture of a Hugging Face page saved as text: what stands around titles and abstracts. Some is told by its form
 * (votes, dates, links), some by coming back: a line that stands three times on a page is no title.
 */

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*'
const DAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?'

const FORMS: readonly RegExp[] = [
  /^[\d.,]+\s*[km]?$/i, // 128, 1.2k
  /^[^\p{L}\p{N}]+$/u, // · • |
  /^[+-]?\d+ (?:more|others?)$/i,
  /^(?:[·•|-]\s*)?\d+ (?:authors?|comments?|replies|reply|likes?|upvotes?|votes?|papers?|stars?|views?|days? ago|hours? ago)$/i,
  /^(?:up)?votes?:?\s*[\d.,]*\s*[km]?$/i,
  /^(?:submitted|posted|shared|uploaded) by\b.*$/i,
  /^(?:authors?|submitter|organization|published|submitted|updated|posted|date|upvotes?|comments?|tags?|keywords?):\s*.*$/i,
  /^(?:published|submitted|updated|posted)(?: on)?\b.{0,40}\d.*$/i,
  /^by\s*\S.{0,40}\band the research community$/i,
  /^(?:get|subscribe to)\b.{0,40}\b(?:inbox|e-?mail|newsletter)\b.*$/i,
  new RegExp(`^(?:${DAY},?\\s+)?${MONTH}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?$`, 'i'), // Aug 4, 2025
  new RegExp(`^(?:${DAY},?\\s+)?\\d{1,2}\\.?\\s+${MONTH}\\.?(?:,?\\s+\\d{4})?$`, 'i'), // 4 August
  new RegExp(`^${MONTH}\\.?,?\\s+\\d{4}$`, 'i'),
  new RegExp(`^${DAY}$`, 'i'),
  /^\d{4}-\d{2}-\d{2}$/,
  /^week\s+\d+(?:,?\s+\d{4})?$/i,
  /^(?:today|yesterday|just now|(?:about )?an? (?:day|hour|minute) ago)$/i,
  /^(?:https?:\/\/|www\.|arxiv:|arxiv\.org)\S+$/i,
  /^@[\w-]+$/,
  /^\S+@\S+\.\w+$/,
  /^github\b.{0,20}$/i,
  /^(?:new|daily papers|papers|trending papers|trending|hugging face|models|datasets|spaces|buckets|community|docs|enterprise|pricing|log in|sign up|subscribe|daily|weekly|monthly|previous|next|load more|show more|view all|see all|read more|arxiv|arxiv page|paper page|view arxiv page|view pdf|pdf|html|project page|code|abstract|submit a paper|submit|search|search papers|sort by|filters?|tos|terms|privacy|about|careers|company|website|main|system theme|collections|inference providers|join|menu|upvote|share|bookmark|ai-generated summary|theme|home|back to top|© hugging face|copied)$/i,
]

/** Furniture by form: navigation, votes, dates, links, submitters. */
export const isFurniture = (line: string): boolean => FORMS.some((form) => form.test(line))

/** `Submitted by` alone on its line: the next one names a person. */
export const announcesName = (line: string): boolean => /^(?:submitted|posted|shared|uploaded) by:?$/i.test(line)

/** Two or more names, set apart by commas: `Ada Lovelace, Alan M. Turing, +3 authors`. */
export function isNameList(line: string): boolean {
  const parts = line
    .replace(/,?\s*(?:et al\.?|\+?\s*\d+ (?:more|others|authors))\.?$/i, '')
    .split(/\s*(?:,|;|·| and | & )\s*/)
  return parts.length > 1 && parts.every((part) => /^(?:\p{Lu}[\p{L}.'’-]*)(?:\s+\p{L}[\p{L}.'’-]*){1,3}$/u.test(part))
}

/** Lines that come back, digits aside, at least three times. */
export function recurringLines(lines: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const line of lines) counts.set(shapeOf(line), (counts.get(shapeOf(line)) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= 3).map(([shape]) => shape))
}

export const shapeOf = (line: string): string => line.toLowerCase().replace(/\d+/g, '#')
