/** Names that differ by a word and its opposite are two names, however alike they look to a model. */

const PAIRS =
  'upper lower,explicit implicit,encoder decoder,encoding decoding,online offline,on off,forward backward,forward inverse,' +
  'local global,black white,discrete continuous,static dynamic,sparse dense,shallow deep,high low,positive negative,' +
  'homogeneous heterogeneous,homophilic heterophilic,symmetric asymmetric,deterministic stochastic,parametric nonparametric,' +
  'source target,generative discriminative,extractive abstractive,inductive transductive,left right,top bottom,indoor outdoor,' +
  'primal dual,hard soft,strong weak,early late,maximum minimum,max min,maximization minimization,precision recall,row column,' +
  'monolingual multilingual,short long,best worst,client server,teacher student,horizontal vertical,internal external,' +
  'intrinsic extrinsic,active passive,synchronous asynchronous,lossy lossless,centralized decentralized,male female'

const OPPOSITE = new Map(
  PAIRS.split(',').flatMap((pair) => {
    const [one = '', other = ''] = pair.split(' ')
    return [
      [one, other],
      [other, one],
    ] as [string, string][]
  }),
)

/** What turns a word into its opposite when written before it. */
const DENIALS = ['non', 'un', 'anti']
/** Letters that the word has at least; a `union` is no `ion` denied. */
const LEAST = 4

/** Whether any of the words can make an opposite of another name; most names have none such. */
export const canTurn = (words: readonly string[]): boolean =>
  words.some((word) => OPPOSITE.has(word) || DENIALS.some((denial) => word.startsWith(denial)))

/** Whether one says the opposite of the other: `upper bound`, `lower bound`; `targeted attack`, `non-targeted attack`. */
export function areOpposite(a: readonly string[], b: readonly string[]): boolean {
  return a.includes('non') !== b.includes('non') || denies(a, b) || denies(b, a)
}

function denies(a: readonly string[], b: readonly string[]): boolean {
  return a.some((word) => {
    if (b.includes(word)) return false
    const opposite = OPPOSITE.get(word)
    if (opposite !== undefined && isOnlyIn(b, a, opposite)) return true
    return DENIALS.some(
      (denial) =>
        word.startsWith(denial) && word.length >= denial.length + LEAST && isOnlyIn(b, a, word.slice(denial.length)),
    )
  })
}

/** An encoder–decoder is no opposite of an encoder. */
const isOnlyIn = (here: readonly string[], notHere: readonly string[], word: string): boolean =>
  here.includes(word) && !notHere.includes(word)
