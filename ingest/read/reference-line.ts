/** A reference as people write it in a list: `Ada Lovelace, Charles Babbage, Notes on an Engine, NIPS, 1999.` */

export interface Reference {
  title: string
  authors?: string[]
  venue?: string
  year?: string
}

const INITIALS = String.raw`(?:\p{Lu}\.-?){1,4}`
const WORD = String.raw`\p{Lu}[\p{L}'’-]+`
const PARTICLE = '(?:van|von|der|den|de|del|della|la|le|di|da|dos|ten|ter|bin|al|el)'
const PERSON = `(?:${INITIALS}|${WORD})(?: (?:${INITIALS}|${WORD}|${PARTICLE})){1,4}`
/** One or several persons between two commas, or the last of them. */
const PERSONS = new RegExp(`^(?:(?:and|&) )?(?:${PERSON})(?: (?:and|&) ${PERSON})*(?: et al\\.?)?$`, 'u')
/** What stands in titles in capitals, where `Natural Actor-Critic` could be a person. */
const NO_PERSON =
  /\b(?:\w{3,}[st]ions?|\w{4,}ity|\w{3,}ics|learning|planning|training|modell?ing|reasoning|programming|networks?|models?|agents?|polic(?:y|ies)|methods?|search|control|robots?|approach|algorithms?|systems?|process(?:es)?|intelligence|inference|neural|survey|tutorial|theory)\b/i

const YEAR = String.raw`((?:19|20)\d\d)`
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
const IN_BRACKETS = new RegExp(String.raw`^(.*\S)\s*\(([^()]*?),?\s*${YEAR}\)\.?$`, 'u')
const AT_THE_END = new RegExp(String.raw`^(.*?)[,.]?\s+(?:(?:\d{1,2} )?${MONTH}\.? )?${YEAR}\.?$`, 'iu')
/** `Chess - Ada Lovelace, …`: what the list says before the authors. */
const LABEL = /^[^,]{1,40}? [-–—] (?=\p{Lu})/u
/** The last part that begins with a capital, as long as a venue's name and pages may be. */
const VENUE = /^(.*\S)[,.] ((?!(?:an?|the) )\p{Lu}[^,.]{1,60})$/iu

/**
 * Authors, venue and year taken off a title where they are surely that: persons before a comma, two at least or one before
 * something with a year. Any other text is a title as it stands.
 */
export function parseReference(text: string): Reference {
  const { rest, ...published } = publishedIn(text)
  const unlabelled = rest.replace(LABEL, '')
  const parts = (isPersons(unlabelled.split(', ')[0]!) ? unlabelled : rest).split(', ')
  const persons = countPersons(parts, published.year !== undefined && published.venue === undefined)
  const authors = parts
    .slice(0, persons)
    .flatMap((part) => part.replace(/^(?:and|&) | ?et al\.?$/g, '').split(/ (?:and|&) /))
    .filter(Boolean)
  if (authors.length < 2 && !(authors.length === 1 && published.year)) return { title: text }
  return { ...withoutVenue(parts.slice(persons).join(', '), published), authors }
}

/** How many parts are persons; one at least is none, two where the last is a venue (`Natural Actor-Critic, ECML`). */
function countPersons(parts: string[], mayEndInVenue: boolean): number {
  const end = parts.length - (mayEndInVenue && isVenueName(parts.at(-1)!) ? 2 : 1)
  let persons = 0
  while (persons < end && isPersons(parts[persons]!)) persons++
  return persons > 0 && persons < end && /^et al\.?$/.test(parts[persons]!) ? persons + 1 : persons
}

const isPersons = (part: string): boolean => PERSONS.test(part) && !NO_PERSON.test(part)

/** `ECML`, `ArXiv`. */
const isVenueName = (part: string): boolean => /^\S*\p{Lu}\S*\p{Lu}\S*$/u.test(part)

function publishedIn(text: string): { rest: string; venue?: string; year?: string } {
  const [, title, venue, year] = IN_BRACKETS.exec(text) ?? []
  if (title && year) return { rest: title, year, ...(venue && !/edition|progress/i.test(venue) ? { venue } : {}) }
  const [, rest, last] = AT_THE_END.exec(text) ?? []
  return rest && last ? { rest, year: last } : { rest: text }
}

function withoutVenue(title: string, { venue, year }: { venue?: string; year?: string }): Omit<Reference, 'authors'> {
  const [, before, behind] = (year && !venue && VENUE.exec(title)) || []
  return {
    title: before ?? title,
    ...(year ? { year } : {}),
    ...((venue ?? behind) ? { venue: venue ?? behind! } : {}),
  }
}
