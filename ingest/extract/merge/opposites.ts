/** Names that differ by a word and its opposite are two names, however alike they look to a model. */

const PAIRS =
  'upper lower,explicit implicit,encoder decoder,encoding decoding,online offline,on off,forward backward,forward inverse,' +
  'local global,black white,black grey,white grey,black gray,white gray,discrete continuous,discontinuous continuous,static dynamic,sparse dense,shallow deep,high low,' +
  'positive negative,homogeneous heterogeneous,homophilic heterophilic,symmetric asymmetric,deterministic stochastic,' +
  'parametric nonparametric,source target,generative discriminative,generator discriminator,extractive abstractive,' +
  'inductive transductive,left right,top bottom,indoor outdoor,inner outer,in out,input output,attack defense,' +
  'primal dual,hard soft,rigid soft,rigid deformable,strong weak,early late,maximum minimum,max min,' +
  'maximization minimization,precision recall,row column,monolingual multilingual,short long,best worst,client server,' +
  'teacher student,horizontal vertical,internal external,intrinsic extrinsic,active passive,synchronous asynchronous,' +
  'lossy lossless,centralized decentralized,male female,single multi,single multiple,unimodal multimodal,' +
  'univariate multivariate,monocular binocular,monocular stereo,linear quadratic,equality inequality,organic inorganic,' +
  'complete incomplete,finite infinite,dependent independent,absolute relative,direct indirect,parallel sequential,' +
  'pointwise pairwise,pointwise listwise,pairwise listwise,coarse fine,full partial,wired wireless,analog digital,' +
  'excitatory inhibitory,agonist antagonist,systolic diastolic,acute chronic,benign malignant,anterior posterior,' +
  'ascending descending,prefix suffix,first second'

const OPPOSITES = new Map<string, string[]>()
for (const pair of PAIRS.split(',')) {
  const [one = '', other = ''] = pair.split(' ')
  OPPOSITES.set(one, [...(OPPOSITES.get(one) ?? []), other])
  OPPOSITES.set(other, [...(OPPOSITES.get(other) ?? []), one])
}

/** What turns a word into its opposite when written before it. */
const DENIALS = ['non', 'un', 'anti']
/** Letters that the word has at least; a `union` is no `ion` denied. */
const LEAST = 4

/** Whether any of the words can make an opposite of another name; most names have none such. */
export const canTurn = (words: readonly string[]): boolean =>
  words.some((word) => OPPOSITES.has(word) || DENIALS.some((denial) => word.startsWith(denial)))

/** Whether one says the opposite of the other: `upper bound`, `lower bound`; `targeted attack`, `non-targeted attack`. */
export function areOpposite(a: readonly string[], b: readonly string[]): boolean {
  return a.includes('non') !== b.includes('non') || denies(a, b) || denies(b, a)
}

function denies(a: readonly string[], b: readonly string[]): boolean {
  return a.some((word) => {
    if (b.includes(word)) return false
    if (OPPOSITES.get(word)?.some((opposite) => isOnlyIn(b, a, opposite))) return true
    return DENIALS.some(
      (denial) =>
        word.startsWith(denial) && word.length >= denial.length + LEAST && isOnlyIn(b, a, word.slice(denial.length)),
    )
  })
}

/** An encoder–decoder is no opposite of an encoder. */
const isOnlyIn = (here: readonly string[], notHere: readonly string[], word: string): boolean =>
  here.includes(word) && !notHere.includes(word)
