/**
 * One wording for names that say one thing in other words or in another order: what concepts are compared by. Where a labelled
 * paper has two such names they are one: with and without `of` 744 of 746, `robotic` 43 of 43, networks 74 of 74, `modeling`
 * 115 of 125, `programming` 49 of 51.
 */

const SMALL_WORD = /\b(?:of|for|in|on|the|an?|and|or|to|with|from|by|under|at|as|per|vs)\b/
/** A point of interest is a place, an interest point a corner; nor is the time of flight that of a flight. */
const BY_OF = /^(?:point of|(?:time|quality) of (?:flight|service)$)/

/** What is reckoned: `computation time`, `computing time`. */
const RECKONED =
  /\bcomput(?:ation|ing|e) (?=(?:cost|time|burden|overhead|complexity|load|effort|resource|efficiency|budget|expense|requirement|demand|power)\b)/g

/** Called by what is done with it, too; a `probabilistic program` is one of many in a language. */
const PROGRAM =
  /\b(linear|integer|quadratic|convex|conic|geometric|nonlinear|semidefinite|definite|logic|dynamic) program$/

/** What a network is, before a `neural` that says no more. */
const NEURAL = /\b(convolutional|recurrent|deep|forward|feedforward|siamese) neural network\b/g

/** Of two things weighed against each other either may come first; both papers with both orders have them as one. */
const WEIGHED = /^(\S+) (\S+) (?:tradeoff|trade off)$/

const WORDINGS: readonly (readonly [RegExp, string])[] = [
  [/\brobotic (?=\p{L})/gu, 'robot '],
  [/\bautomated (?=\p{L})/gu, 'automatic '],
  [/(?<=\p{L}ped)al (?=\p{L})/gu, ' '],
  // a dynamical network is one of dynamical systems, a logical gate one of logical qubits
  [/(?<=\p{L}{2}(?<!dynam|\blog)ic)al (?=\p{L})/gu, ' '],
  [/\bdynamical (?=(?:system|model|movement)\b)/g, 'dynamic '],
  [RECKONED, 'computational '],
  [/\bpredictive (?=(?:accuracy|performance)$)/, 'prediction '],
  [/\bcompressive (?=sens)/, 'compressed '],
  [/\b(arm|control|resource)e?d (?=(?:bandit|trial|language|setting|scenario)\b)/, '$1 '],
  [/(?<=\S )(?<!\blanguage )model(?:ing|ling)$/, 'model'],
  [/(?<=\S )forecasting$/, 'forecast'],
  [/(?<=\S )computing$/, 'computation'],
  [PROGRAM, '$1 programming'],
  [NEURAL, '$1 network'],
  [/(?<=\S (?:hard|complete))ness$/, ''],
  [/(?<=\b(?:tract|decid|identifi|learn|interpret|explain|scal|reach|observ|control)ab)le$/, 'ility'],
  [/(?<=\b(?:toler|resili|effici|consist)[ae]n)t$/, 'ce'],
]

/** Of a name in lower-case words in the singular. For comparing, never for showing. */
export function oneWording(name: string): string {
  if (!name.includes(' ')) return name
  let worded = name
  for (const [pattern, by] of WORDINGS) worded = worded.replace(pattern, by)
  const weighed = WEIGHED.exec(worded)
  if (weighed) return `${[weighed[1], weighed[2]].sort().join(' ')} tradeoff`
  return withoutOf(worded)
}

/** `rate of convergence` → `convergence rate`, where no other small word is in it. */
function withoutOf(name: string): string {
  const at = name.indexOf(' of ')
  if (at < 0 || BY_OF.test(name)) return name
  const [head, rest] = [name.slice(0, at), name.slice(at + 4)]
  return SMALL_WORD.test(head) || SMALL_WORD.test(rest) ? name : `${rest} ${head}`
}
