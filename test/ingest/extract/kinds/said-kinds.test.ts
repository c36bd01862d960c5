/** Kinds that a paper says itself. Rows: title, abstract, a name's key, what it seems to be, what it is said to be by which words. */
import { describe, expect, it } from 'vitest'
import { heedSayings } from '@/ingest/extract/kinds/said-kinds'
import { createConcept } from '@/ingest/extract/merge/select'
import { KINDS, type Kind } from '@/lib/model/concept'
import { candidateOf, readCandidates } from '@/test/ingest/extract/read-candidates'

function kindIn(title: string, abstract: string, key: string, kind: Kind): [Kind, string | undefined] {
  const doc = readCandidates(abstract, { title })
  const concept = createConcept(candidateOf(doc, key))
  Object.assign(concept, { kind, kinds: Float64Array.from(KINDS, (other) => (other === kind ? 0.97 : 0.01)) })
  heedSayings(doc, [concept])
  return [concept.kind, concept.kindReason]
}

describe('heedSayings', () => {
  it.each<[string, string, string, Kind, Kind, string | undefined]>([
    [
      'T',
      'We introduce TOAD, a new large-scale dataset for croaks.',
      'toad',
      'Method',
      'Benchmark',
      'a new large-scale dataset',
    ],
    [
      'T',
      'We present ToadTest (TT), the first benchmark of croaks.',
      'toadtest',
      'Method',
      'Benchmark',
      'the first benchmark',
    ],
    ['T', 'We test on TOAD, a corpus of croaks.', 'toad', 'Method', 'Benchmark', 'a corpus'],
    ['T', 'We release a croak dataset called TOAD.', 'toad', 'Task', 'Benchmark', 'a croak dataset'],
    ['T', 'We build a new benchmark, TOAD, with croaks.', 'toad', 'Method', 'Benchmark', 'a new benchmark'],
    ['T', 'We use the Tree Organ and Dune dataset (TOAD).', 'toad', 'Method', 'Benchmark', 'Dune dataset'],
    ['TOAD: A Spoken Corpus for Croaks', 'It is loud.', 'toad', 'Method', 'Benchmark', 'A Spoken Corpus'],
    ['TOAD: A Croak Algorithm', 'It is loud.', 'toad', 'Benchmark', 'Method', 'A Croak Algorithm'],
    ['T', 'We propose TOAD, a novel metric that counts croaks.', 'toad', 'Method', 'Metric', 'a novel metric'],
    ['T', 'We define a new task, TOAD, and solve it.', 'toad', 'Method', 'Task', 'a new task'],
    // what it is called is not what it is
    ['T', 'We introduce TOAD, a dataset creation pipeline.', 'toad', 'Method', 'Method', undefined],
    ['T', 'We introduce TOAD, a dataset and a method for croaks.', 'toad', 'Method', 'Method', undefined],
    ['TOAD: Benchmarking the Model of Croaks', 'It is loud.', 'toad', 'Benchmark', 'Benchmark', undefined],
    ['TOAD: Cross-Task Croaks', 'It is loud.', 'toad', 'Method', 'Method', undefined],
    ['TOAD: Deep Metric Learning', 'It is loud.', 'toad', 'Method', 'Method', undefined],
    ['T', 'We run EM on TOAD, the model is loud.', 'toad', 'Benchmark', 'Benchmark', undefined],
    ['T', 'A massive multilingual corpus (plain TOAD) helps.', 'plain toad', 'Method', 'Method', undefined],
    ['T', 'We study leaf pruning, a dataset of leaves helps.', 'leaf pruning', 'Task', 'Task', undefined],
    ['T', 'We present the Toad corpus, a system of croaks.', 'toad corpus', 'Benchmark', 'Benchmark', undefined],
  ])('%s. %s', (title, abstract, key, before, after, words) => {
    const [kind, reason] = kindIn(title, abstract, key, before)
    expect(kind).toBe(after)
    if (words) expect(reason).toContain(`cue “${words}`)
    else expect(reason).toBeUndefined()
  })
})
