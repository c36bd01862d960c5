/**
 * Component `tag`: a linear-chain conditional random field (Lafferty et al. 2001) that gives each token the probability
 * of beginning or continuing a name of each kind.
 */
import { type Bundle, columnOf } from './binary'
import type { CorpusTables } from './corpus-tables'
import type { Doc } from './doc'
import { createTaggerKernel, LANES, MOST_TOKENS, SEEN, type TaggerKernel, TOKEN_FEATURES } from './tagger-kernel'
import { contextFeatures, contextOf, DISTANCES, type TokenContext, wordFeatures } from './token-features'
import type { Word } from './vocabulary'

/** Probabilities of a paper's tokens. */
export interface Tags {
  /** LANES a token, of which the first LABELS count. */
  marginals: Float32Array
}

export class Tagger {
  private readonly kernel: TaggerKernel
  /** By the number of a spelling what the kernel knows it by; 0 where it was not asked yet. */
  private known = new Int32Array(4096)
  private generation = 0

  constructor(
    bundle: Bundle,
    private readonly tables: CorpusTables,
  ) {
    this.kernel = createTaggerKernel({
      keys: columnOf(bundle, 'keys', Uint32Array),
      weights: columnOf(bundle, 'weights', Int8Array),
      scale: Number(bundle.settings.scale),
      bias: columnOf(bundle, 'bias', Float64Array),
      transitions: columnOf(bundle, 'transitions', Float64Array),
    })
  }

  tag(doc: Doc): Tags {
    if (this.generation !== doc.vocabulary.generation) this.forget()
    this.generation = doc.vocabulary.generation
    const marginals = new Float32Array(doc.words.length * LANES)
    const context = contextOf(doc, this.tables)
    for (const sentence of doc.sentences) {
      for (let first = sentence.first; first < sentence.last; first += MOST_TOKENS) {
        const last = Math.min(sentence.last, first + MOST_TOKENS)
        this.tagRun(doc, first, last, context)
        marginals.set(this.kernel.marginals.subarray(0, (last - first) * LANES), first * LANES)
      }
    }
    return { marginals }
  }

  /** A run is a sentence, or a part of one that is too long. */
  private tagRun(doc: Doc, first: number, last: number, context: TokenContext): void {
    const { kernel } = this
    const sentence = doc.sentences[doc.sentenceOf[first]!]!
    if (kernel.room < last - first + SEEN) this.forget()
    for (let i = first - 2; i < last + 2; i++) {
      const isSeen = i >= sentence.first && i < sentence.last
      kernel.words[i - first + 2] = isSeen ? this.numberOf(doc.words[i]!) : 0
    }
    for (let i = first; i < last; i++) {
      contextFeatures(doc, i, context, kernel.features, (i - first) * TOKEN_FEATURES)
    }
    kernel.tag(last - first)
  }

  private numberOf(word: Word): number {
    if (word.id >= this.known.length) this.known = withRoom(this.known, word.id)
    this.known[word.id] ||= this.kernel.keep((place, out) => wordFeatures(word, DISTANCES[place]!, out))
    return this.known[word.id]!
  }

  private forget(): void {
    this.known.fill(0)
    this.kernel.forget()
  }
}

function withRoom(known: Int32Array, index: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(index + 1, known.length * 2))
  larger.set(known)
  return larger
}
