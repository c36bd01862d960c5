/** The places of a concept: exact, and no more than the concept. */
import { describe, expect, it } from 'vitest'
import type { Concept } from '@/ingest/extract/candidate'
import { type Doc, textOf } from '@/ingest/extract/doc'
import { createConcept } from '@/ingest/extract/merge/select'
import { occurrencesOf, placesOf, toMention } from '@/ingest/extract/names/mentions'
import { candidateOf, readCandidates } from '@/test/ingest/extract/read-candidates'

const mentionsOf = (doc: Doc, concepts: Concept[]) =>
  placesOf(doc, concepts).map((places) => places.map((place) => toMention(doc, place)))

function formsOf(abstract: string, keys: string[]) {
  const doc = readCandidates(abstract)
  return { doc, forms: keys.map((key) => candidateOf(doc, key)) }
}

function surfacesOf(abstract: string, keys: string[]) {
  const { doc, forms } = formsOf(abstract, keys)
  return occurrencesOf(doc, { forms }).map(({ first, last }) => textOf(doc, first, last))
}

/** The first key is the form that the concept is named by; each other is so surely it. */
function mentionsIn(abstract: string, keys: string[], alike = 1): string[] {
  const { doc, forms } = formsOf(abstract, keys)
  const [first, ...others] = forms
  const concept = createConcept(first!)
  concept.forms.push(...others)
  concept.alike.push(...others.map(() => alike))
  return mentionsOf(doc, [concept])[0]!.map(({ text }) => text)
}

it.each([
  [0.39, ['felting prevention', 'wool felting']],
  [0.41, ['felting prevention', 'felting', 'wool felting']],
])('marks a word of a longer name where it is %d sure to mean that', (alike, marked) => {
  const keys = ['felting prevention', 'felting', 'wool felting']
  expect(mentionsIn('We do felting prevention, for felting is bad, as is wool felting.', keys, alike)).toEqual(marked)
})

it.each([
  ['wool map fusion module', 'wool map', 0.29, false],
  ['wool map fusion module', 'wool map', 0.31, true],
  ['wool map fusion module', 'fusion module', 0.29, true],
  ['wool map fusion', 'wool map', 0.29, true],
])('marks in %s a %s of which it is %d sure: %s', (name, part, alike, isMarked) => {
  expect(mentionsIn(`A ${name} helps, and so does the ${part}.`, [name, part], alike)).toEqual(
    isMarked ? [name, part] : [name],
  )
})

describe('occurrencesOf', () => {
  it('takes the longest of forms that overlap', () => {
    expect(surfacesOf('We use sparse reward tasks here.', ['sparse reward', 'sparse reward task'])).toEqual([
      'sparse reward tasks',
    ])
  })

  it('marks one side of an `and`, not what stands on the other', () => {
    expect(surfacesOf('We use BERT and GloVe embeddings here.', ['bert', 'bert and glove embedding'])).toEqual(['BERT'])
  })

  it('keeps a name that has an `and` of its own', () => {
    expect(surfacesOf('We study pick and place tasks now.', ['pick and place'])).toEqual(['pick and place'])
  })
})

describe('mentionsOf', () => {
  it('takes no bracket for a proof that expands the short form to something else', () => {
    const abstract = 'Model predictive control (MPC) is not multi-party computation (MPC). We use MPC.'
    const { doc, forms } = formsOf(abstract, ['model predictive control', 'mpc'])
    const concept = createConcept(forms[0]!)
    concept.forms.push(forms[1]!)
    const starts = mentionsOf(doc, [concept])[0]!.map(({ text, start }) => `${text} ${start}`)
    expect(starts).toEqual(['Model predictive control 0', 'MPC 26', `MPC ${abstract.lastIndexOf('MPC')}`])
  })

  it('marks the name, not the words around it that are no part of a name', () => {
    const abstract = 'It is stable under domain randomization, and domain randomization of robots is simple.'
    const keys = ['domain randomization', 'stable under domain randomization', 'domain randomization of robot']
    expect(mentionsIn(abstract, keys)).toEqual(['domain randomization', 'domain randomization'])
  })

  it.each([
    ['To counter overconfidence, we fight overconfidence.', ['overconfidence', 'counter overconfidence']],
    ['We report toy accuracy, and toy accuracy is low.', ['toy accuracy', 'report toy accuracy']],
    ['It guarantees toy stability. Toy stability is rare.', ['toy stability', 'guarantee toy stability']],
    ['The toy rank increases here. A toy rank is low.', ['toy rank', 'toy rank increase']],
  ])('marks no verb before or after the name: %s', (abstract, keys) => {
    for (const text of mentionsIn(abstract, keys)) expect(text.toLowerCase()).toBe(keys[0])
  })

  it('marks a verb that is what the name says', () => {
    expect(mentionsIn('We detect toys here; toy detection is hard.', ['toy detection', 'detect toy'])).toEqual([
      'detect toys',
      'toy detection',
    ])
  })

  it('marks a longer name as it stands', () => {
    expect(
      mentionsIn('We use a constant mortality policy here.', ['mortality policy', 'constant mortality policy']),
    ).toEqual(['constant mortality policy'])
  })

  it('marks no command of type, and no half of its braces', () => {
    const abstract =
      'With {\\em eligibility traces} and \\it eligibility traces it has {\\em lower} bounds, \\emph{lower} bounds.'
    expect(mentionsIn(abstract, ['eligibility trace'])).toEqual(['eligibility traces', 'eligibility traces'])
    expect(mentionsIn(abstract, ['lower bound'])).toEqual(['{\\em lower} bounds', '\\emph{lower} bounds'])
  })

  it('marks a parameter with its brackets', () => {
    expect(mentionsIn('We use TD(λ) and TD(λ) learning here.', ['td λ'])).toEqual(['TD(λ)', 'TD(λ)'])
    expect(mentionsIn('We use TD($\\lambda$) and $TD(\\lambda)$.', ['td lambda'])).toEqual([
      'TD($\\lambda$)',
      'TD(\\lambda)',
    ])
  })

  it('marks a general word behind the name with it', () => {
    expect(mentionsIn('We use the PPO algorithm here.', ['ppo', 'ppo algorithm'])).toEqual(['PPO algorithm'])
  })

  it.each([
    ['inside a longer concept', 'Partial person re-identification (Re-ID) is hard. We do Re-ID.', 're id'],
    ['that no candidate is as long as', 'We use gamma rays in bright objects of old times today (GRBOOTT).', 'grboott'],
  ])('marks a long form %s as the proof of the name', (_, abstract, key) => {
    const { doc, forms } = formsOf(
      abstract,
      [key, 'partial person re identification'].slice(0, /Re-ID/.test(abstract) ? 2 : 1),
    )
    const [mentions] = mentionsOf(
      doc,
      forms.map((form) => createConcept(form)),
    )
    const { short, long } = doc.abbreviations[0]!
    const proof = [long, short].map(({ first, last }) => textOf(doc, first, last))
    expect(mentions!.map(({ text }) => text)).toEqual(expect.arrayContaining(proof))
  })

  it('marks another writing as it stands', () => {
    expect(mentionsIn('We use sparse reward tasks and sparsity here.', ['sparse reward', 'sparsity'])).toEqual([
      'sparse reward',
      'sparsity',
    ])
  })
})
