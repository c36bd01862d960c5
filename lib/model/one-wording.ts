/**
 * One wording for names that say one thing in other words or in another order: what concepts are compared by. Where a labelled
 * paper has two such names they are one: with and without `of` 744 of 746, networks 74 of 74, `modeling` 115 of 125,
 * `programming` 49 of 51, `robotic` 43 of 43, `emotional` and its like 46 of 46, things joined by `and` 28 of 29, `multiple`
 * 20 of 20, `testing` 19 of 19, two properties in either order 11 of 11, `imagery` 10 of 10, `higher` 7 of 7.
 */

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const pairsOf = (pairs: string): ReadonlyMap<string, string> =>
  new Map(pairs.split(' ').map((pair) => pair.split('=') as [string, string]))

const SMALL_WORDS = listOf('of for in on the a an and or to with from by under at as per vs')
/** A point of interest is a place, an interest point a corner; nor is the time of flight that of a flight. */
const BY_OF = /^(?:point of|(?:time|quality) of (?:flight|service)$)/

/** Words that say no more than others before another word. */
const BEFORE_ANOTHER = pairsOf(
  'robotic=robot automated=automatic multiple=multi imagery=image nearly=near tighter=tight higher=high smaller=small ' +
    'stronger=strong emotional=emotion situational=situation rotational=rotation translational=translation ' +
    'positional=position distributional=distribution representational=representation attentional=attention ' +
    'conversational=conversation frictional=friction instructional=instruction foundational=foundation ' +
    'interventional=intervention correlational=correlation deconvolutional=deconvolution',
)
/** And where one before it says what has them: `multi-headed attention`, `heavy-tailed distribution`. */
const BETWEEN_OTHERS = pairsOf(
  'headed=head layered=layer leveled=level tailed=tail blinded=blind crafted=craft grained=grain fingered=finger legged=leg ' +
    'wheeled=wheel labeled=label',
)
/** At the end of a name of several words: what is done and what it is done with or gives. */
const AT_THE_END = pairsOf(
  'forecasting=forecast computing=computation transformation=transform estimator=estimate testing=test filtering=filter ' +
    'thresholding=threshold covering=cover partitioning=partition updating=update spreading=spread ' +
    'weighting=weight watermarking=watermark grafting=graft relaying=relay teaming=team networking=network ' +
    'captioning=caption grasping=grasp maneuvering=maneuver preserving=preservation imagery=image tolerant=tolerance ' +
    'resilient=resilience efficient=efficiency consistent=consistency organizing=organization stabilizing=stabilization',
)

/** What is reckoned: `computation time`, `computing time`. */
const RECKONED = listOf(
  'cost time burden overhead complexity load effort resource efficiency budget expense requirement demand power speed ' +
    'capability capacity performance difficulty latency scalability graph',
)
/** What a pair of words is called, too, by the first and the second: `predictive accuracy`, `dynamical system`. */
const BEFORE_SOME: readonly (readonly [first: ReadonlySet<string>, second: ReadonlySet<string>, by: string])[] = [
  [listOf('computation computing compute'), RECKONED, 'computational'],
  [listOf('predictive'), listOf('accuracy performance'), 'prediction'],
  [listOf('dynamical'), listOf('system model movement'), 'dynamic'],
  [listOf('compressive'), listOf('sensing'), 'compressed'],
  [listOf('lower'), listOf('dimension dimensional order precision'), 'low'],
  [listOf('faster'), listOf('algorithm learning sampling training inference convergence'), 'fast'],
  [listOf('sparsity'), listOf('constraint prior penalty regularization regularizer'), 'sparse'],
  [listOf('weighting'), listOf('function scheme matrix'), 'weight'],
  [listOf('hashing'), listOf('function'), 'hash'],
  [listOf('limiting'), listOf('distribution'), 'limit'],
  [listOf('waiting'), listOf('time'), 'wait'],
  [listOf('testing'), listOf('error accuracy procedure'), 'test'],
  [listOf('streaming'), listOf('data'), 'stream'],
  [listOf('armed'), listOf('bandit'), 'arm'],
  [listOf('controlled'), listOf('trial language'), 'control'],
  [listOf('resourced'), listOf('language setting scenario'), 'resource'],
]

/** Called by what is done with it, too; a `probabilistic program` is one of many in a language. */
const PROGRAMS = listOf('linear integer quadratic convex conic geometric nonlinear semidefinite definite logic dynamic')
/** What a network is, before a `neural` that says no more. */
const NEURAL = /\b(convolutional|recurrent|deep|forward|feedforward|siamese) neural network\b/
const ORDERS = listOf('partial total linear lexicographic stochastic')

/** Of two things weighed against each other either may come first; both papers with both orders have them as one. */
const WEIGHED = /^(\S+) (\S+) (?:tradeoff|trade off)$/
const EXPLORING =
  /^(?:exploration (?:and )?exploitation|exploitation (?:and )?exploration)(?: tradeoff| trade off| dilemma)?$/

/** Properties, by their ends, and nouns that end so. Two before a thing say the same in either order. */
const PROPERTY =
  /(?:al|ic|ed|ive|ian|ous|ar|ent|ant|less)$|^(?:deep|sparse|fast|offline|online|robust|random|white|mixed|blind|convex|discrete|continuous|wireless)$/
const NO_PROPERTY =
  /^(?:recurrent|convolutional|based|goal|signal|agent|event|content|component|gradient|patient|student|moment|document|element|radar|car|star|seed|feed|speed|proposal|journal|music|traffic|topic|logic|metric)$/

/** Of a name in lower-case words in the singular. For comparing, never for showing. */
export function oneWording(name: string): string {
  if (!name.includes(' ')) return name
  if (EXPLORING.test(name)) return 'exploration exploitation tradeoff'
  const words = name.split(' ')
  const last = words.length - 1
  for (let i = 0; i < last; i++) words[i] = beforeAnother(words[i]!, words[i + 1]!, i > 0)
  if (!SMALL_WORDS.has(words[last - 1]!)) words[last] = atTheEnd(words[last]!, words[last - 1]!)
  const worded = inOneOrder(words).join(' ').replace(NEURAL, '$1 network')
  const weighed = WEIGHED.exec(worded)
  if (weighed) return `${[weighed[1], weighed[2]].sort().join(' ')} tradeoff`
  return withoutOf(worded)
}

function beforeAnother(word: string, next: string, isBetween: boolean): string {
  const plain = BEFORE_ANOTHER.get(word) ?? (isBetween ? BETWEEN_OTHERS.get(word) : undefined)
  // a multiple regression has several variables on one side, a multilinear one on both
  if (plain !== undefined) return word === 'multiple' && /^(?:linear|regression)$/.test(next) ? word : plain
  for (const [first, second, by] of BEFORE_SOME) if (first.has(word) && second.has(next)) return by
  // a logical gate is one of logical qubits
  if (/(?:\p{L}ped|\p{L}{2}(?<!dynam|\blog)ic)al$/u.test(word)) return word.slice(0, -2)
  return word
}

function atTheEnd(word: string, before: string): string {
  if (word === 'program') return PROGRAMS.has(before) ? 'programming' : word
  if (word === 'ordering') return ORDERS.has(before) ? 'order' : word
  // a language model is a thing, language modeling a task
  if (word === 'modeling' || word === 'modelling') return before === 'language' ? word : 'model'
  if (/\p{L}{3}(?<!fit|object)ness$/u.test(word)) return word.slice(0, -4)
  if (/^(?:tract|decid|identifi|learn|interpret|explain|scal|reach|observ|control)able$/.test(word)) {
    return `${word.slice(0, -2)}ility`
  }
  return AT_THE_END.get(word) ?? word
}

/** `upper and lower bound` → `lower upper bound`, `white Gaussian noise` → `gaussian white noise`. */
function inOneOrder(words: string[]): string[] {
  const [first = '', second = '', third = ''] = words
  if (second === 'and' && third) {
    const both = first < third ? [first, third] : [third, first]
    return words.length === 3 ? [both[0]!, 'and', both[1]!] : [...both, ...words.slice(3)]
  }
  const swaps = words.length > 2 && second < first && isProperty(first) && isProperty(second) && !SMALL_WORDS.has(third)
  return swaps ? [second, first, ...words.slice(2)] : words
}

const isProperty = (word: string): boolean => PROPERTY.test(word) && !NO_PROPERTY.test(word)

/** `optimal rate of convergence` → `optimal convergence rate`, where no other small word is in it. */
function withoutOf(name: string): string {
  const at = name.indexOf(' of ')
  if (at < 0 || BY_OF.test(name)) return name
  const head = name.slice(0, at).split(' ')
  const rest = name.slice(at + 4).split(' ')
  if ([...head, ...rest].some((word) => SMALL_WORDS.has(word))) return name
  return [...head.slice(0, -1), ...rest, head.at(-1)].join(' ')
}
