/** Words that are shown as the reason of a role. Rows: text, a name in it, role, what is shown. */
import { describe, expect, it } from 'vitest'
import { namedPlaces } from '@/ingest/extract/candidates/named-places'
import { createDoc } from '@/ingest/extract/doc'
import { unpack } from '@/ingest/extract/kernel/binary'
import { CorpusTables } from '@/ingest/extract/kernel/corpus-tables'
import { readModel } from '@/ingest/extract/model-files'
import { findCue } from '@/ingest/extract/roles/find-cue'
import { tokenize } from '@/ingest/extract/words/tokenize'
import { Vocabulary } from '@/ingest/extract/words/vocabulary'
import type { Role } from '@/lib/model/concept'
import { paperSchema } from '@/lib/model/paper'

const vocabulary = new Vocabulary(new CorpusTables(unpack(readModel('tables.bin'))))

/** Places of names in the tokens of the abstract, each name by its words. */
function cueOf(abstract: string, [name, ...others]: string[], role: Role) {
  const doc = createDoc(paperSchema.parse({ id: 'p', title: 'Title', abstract }), vocabulary)
  tokenize(doc)
  const placesOf = (text: string) => {
    const [first, ...rest] = text.split(' ')
    return doc.words.flatMap(({ raw }, i) => (raw === first && i > 0 ? [{ first: i, last: i + 1 + rest.length }] : []))
  }
  const all = [name!, ...others].flatMap(placesOf)
  const cue = findCue(doc, role, placesOf(name!), namedPlaces(doc, all))
  if (cue) expect(doc.paper[cue.field].slice(cue.start, cue.end)).toBe(cue.text)
  return cue?.text
}

describe('findCue', () => {
  it.each<[string, string, Role, string | undefined]>([
    ['We also propose a novel Alpha network.', 'Alpha network', 'proposes', 'We also propose'],
    ['A new method called Alpha is described.', 'Alpha', 'proposes', 'called'],
    ['Alpha has been developed to help.', 'Alpha', 'proposes', 'has been developed to'],
    ['Our method is based on Alpha and on luck.', 'Alpha', 'uses', 'is based on'],
    ['A modified version of Alpha runs.', 'Alpha', 'uses', 'version of'],
    ['We look at the problem of Alpha in robots.', 'Alpha', 'addresses', 'problem of'],
    ['It gives a policy for Alpha in robots.', 'Alpha', 'addresses', 'policy for'],
    ['The model addresses the Alpha problem.', 'Alpha', 'addresses', 'addresses'],
    ['Our method is evaluated on Alpha and other data.', 'Alpha', 'evaluates_on', 'is evaluated on'],
    ['It wins in terms of Alpha.', 'Alpha', 'evaluates_on', 'terms of'],
    ['An Alpha of 95.2% is reached.', 'Alpha', 'evaluates_on', 'of 95.2%'],
    ['It needs 17,388 Alpha fewer.', 'Alpha', 'evaluates_on', undefined],
    ['An Alpha by 0.1% higher is seen.', 'Alpha', 'evaluates_on', 'by 0.1%'],
    ['We count 17,388 of Alpha.', 'Alpha', 'evaluates_on', undefined],
    ['It has Alpha of 43 people.', 'Alpha', 'evaluates_on', undefined],
    ['An Alpha of 0.87 is reached.', 'Alpha', 'evaluates_on', 'of 0.87'],
    ['Ours significantly outperforms the existing Alpha.', 'Alpha', 'compares_to', 'outperforms'],
    ['Ours does better than previous Alpha.', 'Alpha', 'compares_to', 'better than'],
    ['Alpha is a thing.', 'Alpha', 'mentions', undefined],
  ])('%s %s %s: %s', (abstract, name, role, cue) => {
    expect(cueOf(abstract, [name], role)).toBe(cue)
  })

  it('shows no other name as the reason', () => {
    expect(cueOf('We test Beta-50 on Alpha.', ['Alpha', 'Beta-50'], 'evaluates_on')).toBe('We test')
    expect(cueOf('Beta on Alpha is a thing.', ['Alpha', 'Beta'], 'evaluates_on')).toBeUndefined()
  })

  it('finds what governs a list before its first member', () => {
    const text = 'We compare with Alpha, Beta, and the Gamma.'
    expect(cueOf(text, ['Gamma', 'Alpha', 'Beta'], 'compares_to')).toBe('We compare with')
  })

  it('shows no preposition without the word that it belongs to where a verb governs', () => {
    expect(cueOf('It is trained on data for Alpha.', ['Alpha'], 'addresses')).toBe('data for')
    expect(cueOf('Robots walk in Alpha.', ['Alpha'], 'addresses')).toBe('walk in')
    expect(cueOf('In Alpha, robots walk.', ['Alpha'], 'addresses')).toBeUndefined()
  })

  it('does not take a part of another name for a verb or preposition', () => {
    expect(cueOf('Optimal control meets Alpha.', ['Alpha'], 'addresses')).not.toBe('control')
    expect(cueOf('A deep learning Alpha.', ['Alpha'], 'uses')).toBeUndefined()
    expect(cueOf('A graph-based Alpha.', ['Alpha'], 'uses')).toBeUndefined()
  })
})
