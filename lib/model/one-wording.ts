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
/** And where what stands before it says what has them: `multi-headed attention`, `heavy-tailed distribution`, `handcrafted rule`. */
const HAVING = /^(\p{L}*(?:head|layer|level|tail|blind|craft|grain|finger|leg|wheel|label))ed$/u
/** They are one word with the next, as many write them. */
const PREFIXES = listOf(
  'non multi off over semi sub anti bi pre quasi pseudo un inter intra re hyper micro macro co tri uni auto spatio socio electro bio',
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
/** What a word is called, too, before some: `predictive accuracy`, `dynamical system`. */
const BEFORE_SOME = new Map(
  (
    [
      ['computation', RECKONED, 'computational'],
      ['computing', RECKONED, 'computational'],
      ['compute', RECKONED, 'computational'],
      ['predictive', listOf('accuracy performance'), 'prediction'],
      ['dynamical', listOf('system model movement'), 'dynamic'],
      ['compressive', listOf('sensing'), 'compressed'],
      ['lower', listOf('dimension dimensional order precision'), 'low'],
      ['faster', listOf('algorithm learning sampling training inference convergence'), 'fast'],
      ['sparsity', listOf('constraint prior penalty regularization regularizer'), 'sparse'],
      ['weighting', listOf('function scheme matrix'), 'weight'],
      ['hashing', listOf('function'), 'hash'],
      ['limiting', listOf('distribution'), 'limit'],
      ['waiting', listOf('time'), 'wait'],
      ['testing', listOf('error accuracy procedure'), 'test'],
      ['streaming', listOf('data'), 'stream'],
      ['armed', listOf('bandit'), 'arm'],
      ['controlled', listOf('trial language'), 'control'],
      ['controled', listOf('trial language'), 'control'],
      ['resourced', listOf('language setting scenario'), 'resource'],
    ] as const
  ).map(([word, nexts, by]) => [word as string, { nexts, by }] as const),
)

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
  if (name.startsWith('expl') && EXPLORING.test(name)) return 'exploration exploitation tradeoff'
  const each = (name.includes('on line') ? name.replace(/\bon line\b/, 'online') : name).split(' ')
  for (let i = 0; i < each.length - 1; i++) each[i] = beforeAnother(each[i]!, each[i + 1]!, each[i - 1])
  const whole = withPrefixes(each)
  const worded = inOneOrder(whole.includes('of') ? ended(withoutOf(ended(whole))) : ended(whole))
    .join(' ')
    .replace(NEURAL, '$1 network')
  const weighed = WEIGHED.exec(worded)
  return weighed ? `${[weighed[1], weighed[2]].sort().join(' ')} tradeoff` : worded
}

function beforeAnother(word: string, next: string, before: string | undefined): string {
  const plain = BEFORE_ANOTHER.get(word) ?? havingOf(word, before !== undefined && !isSmall(before))
  // a multiple regression has several variables on one side, a multilinear one on both
  if (plain !== undefined) return word === 'multiple' && /^(?:linear|regression)$/.test(next) ? word : plain
  const some = BEFORE_SOME.get(word)
  if (some?.nexts.has(next)) return some.by
  // a logical gate is one of logical qubits
  if (/(?:\p{L}ped|\p{L}{2}(?<!dynam|\blog)ic)al$/u.test(word)) return word.slice(0, -2)
  return word
}

/** `crafted` behind another word, `handcrafted` anywhere. */
function havingOf(word: string, isBehind: boolean): string | undefined {
  const having = HAVING.exec(word)?.[1]
  return having !== undefined && (isBehind || having.length > 7) ? having : undefined
}

function withPrefixes(words: readonly string[]): string[] {
  if (!words.some((word) => PREFIXES.has(word))) return [...words]
  const joined: string[] = []
  let prefix = ''
  for (const [i, word] of words.entries()) {
    if (PREFIXES.has(word) && i < words.length - 1) prefix += word
    else {
      joined.push(prefix + word)
      prefix = ''
    }
  }
  return joined
}

function ended(words: string[]): string[] {
  const before = words.at(-2)
  return before === undefined || isSmall(before) ? words : [...words.slice(0, -1), atTheEnd(words.at(-1)!, before)]
}

function atTheEnd(word: string, before: string): string {
  if (word === 'program') return PROGRAMS.has(before) ? 'programming' : word
  if (word === 'ordering') return ORDERS.has(before) ? 'order' : word
  // a language model is a thing, language modeling a task
  if (word === 'modeling' || word === 'modelling') return before === 'language' ? word : 'model'
  if (/\p{L}{3}(?<!fit|object|har|busi|wit|ill)ness$/u.test(word)) return word.slice(0, -4)
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
  const swaps = words.length > 2 && second < first && isProperty(first) && isProperty(second) && !isSmall(third)
  return swaps ? [second, first, ...words.slice(2)] : words
}

const isProperty = (word: string): boolean => PROPERTY.test(word) && !NO_PROPERTY.test(word)

/** `optimal rate of convergence` → `optimal convergence rate`, where no other small word is in it. */
function withoutOf(words: string[]): string[] {
  const at = words.indexOf('of')
  if (at < 1 || at === words.length - 1 || BY_OF.test(words.join(' '))) return words
  const [head, rest] = [words.slice(0, at), words.slice(at + 1)]
  if (head.some(isSmall) || rest.some(isSmall)) return words
  const isLast = (i: number) => i === head.length - 1
  const things = isRate(head.at(-1)!) ? head.length - 1 : head.findIndex((word, i) => isLast(i) || !isProperty(word))
  return [...head.slice(0, things), ...rest, ...head.slice(things)]
}

/** What stands before such a word says of which kind it is: `minimax rate of convergence`, `average length of paths`. */
const isRate = (word: string): boolean => /^(?:rate|speed|class|length|measure|frame)$/.test(word)

const isSmall = (word: string): boolean => SMALL_WORDS.has(word)
