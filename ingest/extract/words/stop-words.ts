/** Words at which no concept begins or ends. The statistics of the corpus were counted with the first group. */

const words = (text: string): string[] => text.split(/\s+/)

/** Stop words that do stand inside names: `backpropagation through time`, `area under the curve`. */
const BRIDGES = `between over under through across using via into per among about against during within without enabled
  named first second up out off not no vs most more all each most one only than versus toward towards both`

export const STOP_WORDS: ReadonlySet<string> = new Set(
  words(
    `a an and any as at be because been between both but by can could do does each for from had has have he hence here
    however i if in into is it its may might more most must no not of on only or over propose she should show since so
    some such than that the them then there they this those through thus to towards under us use was we were what when
    where which while who whom whose will with without would you are being did done having ha wa thi it
    our these their his her your my me him ourselves themselves itself also via within upon et al ie eg e.g i.e etc vs
    how why whether although though yet still even often usually typically generally recently respectively moreover
    furthermore finally therefore additionally specifically especially particularly importantly
    several many much various numerous few other others another same own certain
    shows shown showed uses used using proposes proposed proposing present presents presented presenting
    demonstrate demonstrates demonstrated achieve achieves achieved achieving provide provides provided providing
    outperform outperforms outperformed outperforming enable enables enabled enabling introduce introduces introduced
    allow allows allowed require requires required call called named dubbed
    significantly substantially effectively efficiently successfully first second
    cannot don doesn isn aren after before during about against across among per up out off well too once further again
    just nor like unlike toward compared according due based`,
  ),
)

/** Stop words that stand inside names: `state of the art`, `mixture of experts`, `learning from demonstration`. */
export const JOINING_WORDS: ReadonlySet<string> = new Set(
  words('of for and the in to with on from by as a an or based at'),
)

/** Words over which no name reaches: what follows them belongs to another phrase. */
export const BARRIER_WORDS: ReadonlySet<string> = new Set(
  [...STOP_WORDS].filter((word) => !JOINING_WORDS.has(word) && !words(BRIDGES).includes(word)),
)

/** After a hyphen they make an adjective of any name: `character-based` alone is none. */
export const MODIFYING: ReadonlySet<string> = new Set(
  words('based style like driven guided trained powered enabled inspired aware augmented specific level type'),
)

/** Heads that say nothing of a concept: `PPO algorithm` is PPO. */
export const GENERIC_HEADS: ReadonlySet<string> = new Set(
  words(
    `algorithm approach method methodology framework technique model problem task scheme strategy procedure system
    setting paradigm architecture mechanism benchmark dataset data set environment simulator suite domain metric score
    measure module pipeline tool library package corpus competition challenge formulation application variant family
    theory theorem formalism agent solver network baseline`,
  ),
)

/** Words after the name of a benchmark that say what it is. */
export const DATA_TAILS: ReadonlySet<string> = new Set(words('dataset datasets corpus corpora benchmark benchmarks'))

/** Generic heads that can be cut without changing what is meant, whatever stands before them. */
export const EMPTY_TAILS: ReadonlySet<string> = new Set(
  words(
    `algorithm approach method methodology framework technique model problem task scheme strategy procedure setting
    paradigm`,
  ),
)

/**
 * Names that begin or end with a stop word, or that a barrier would cut; what begins so may be longer: `named entity
 * recognition`. A test holds the lexicon's names to being found.
 */
const FIXED = `named entity, named entities, maximum a posteriori, frames per second, tool use, you only look once,
  follow the regularized leader, follow the regularised leader, follow the perturbed leader, diversity is all you need`

/** A fixed name by each of its stop words, which stands at that place of it. */
export interface FixedName {
  words: readonly string[]
  at: number
}

const FIXED_NAMES = new Map<string, FixedName[]>()
for (const name of FIXED.split(/,\s+/)) {
  const parts = words(name)
  for (const [at, word] of parts.entries()) {
    if (!STOP_WORDS.has(word)) continue
    FIXED_NAMES.set(word, [...(FIXED_NAMES.get(word) ?? []), { words: parts, at }])
  }
}

/** Those in which a stop word may stand; undefined for nearly all words. */
export const fixedNamesOf = (word: string): readonly FixedName[] | undefined => FIXED_NAMES.get(word)
