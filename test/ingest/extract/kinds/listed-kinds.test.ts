/** Kinds by the word that a list stands under. Rows: an abstract, the list's names, the kind that the last seems, is, and why. */
import { describe, expect, it } from 'vitest'
import { namedPlaces } from '@/ingest/extract/candidates/named-places'
import { heedHeading } from '@/ingest/extract/kinds/listed-kinds'
import { createConcept } from '@/ingest/extract/merge/select'
import { KINDS, type Kind } from '@/lib/model/concept'
import { candidateOf, readCandidates } from '@/test/ingest/extract/read-candidates'

function kindIn(abstract: string, names: string[], kind: Kind, probability: number): [Kind, string | undefined] {
  const doc = readCandidates(abstract)
  const places = names.map((name) => candidateOf(doc, name).occurrences)
  const rest = (1 - probability) / 3
  const concept = createConcept(candidateOf(doc, names.at(-1)!))
  Object.assign(concept, {
    kind,
    kinds: Float64Array.from(KINDS, (other) => (other === kind ? probability : rest)),
    places: places.at(-1),
  })
  heedHeading(doc, concept, namedPlaces(doc, places.flat()))
  return [concept.kind, concept.kindReason]
}

describe('heedHeading', () => {
  it.each<[string, string[], Kind, number, Kind, string | undefined]>([
    [
      'It helps tasks such as leaf matching and frog flow.',
      ['leaf matching', 'frog flow'],
      'Method',
      0.9,
      'Task',
      'tasks such as',
    ],
    ['There are two applications: frog flow.', ['frog flow'], 'Benchmark', 0.9, 'Task', 'applications:'],
    ['We use metrics such as TOAD.', ['toad'], 'Method', 0.9, 'Metric', 'metrics such as'],
    ['We test models such as FrogNet and TOAD.', ['frognet', 'toad'], 'Benchmark', 0.9, 'Method', 'models such as'],
    ['We test models, including TOAD.', ['toad'], 'Benchmark', 0.9, 'Method', 'models, including'],
    // what is certain, proper names, and what may stand for another thing
    ['It helps problems such as deep frogs.', ['deep frog'], 'Method', 0.995, 'Method', undefined],
    ['It helps on tasks such as TOAD.', ['toad'], 'Benchmark', 0.9, 'Benchmark', undefined],
    ['We test models such as frog flow.', ['frog flow'], 'Task', 0.9, 'Task', undefined],
    ['We have a new metric: frog training.', ['frog training'], 'Method', 0.9, 'Method', undefined],
    ['It is a task including leaf matching.', ['leaf matching'], 'Method', 0.9, 'Method', undefined],
    ['It helps tasks as leaf matching does.', ['leaf matching'], 'Method', 0.9, 'Method', undefined],
  ])('%s', (abstract, names, before, probability, kind, words) => {
    expect(kindIn(abstract, names, before, probability)).toEqual([kind, words && `cue “${words}”`])
  })
})
