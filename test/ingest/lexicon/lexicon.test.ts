import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '@/ingest/extract/model-files'
import { conceptKey } from '@/ingest/extract/normalize'
import { LEXICON_FILES, lexiconFileSchema, parseLexicon, readLexicon } from '@/ingest/lexicon/lexicon'

const lexicon = readLexicon()

describe('the lexicon', () => {
  it.each(Object.values(LEXICON_FILES))('has nothing in %s but entries', (file) => {
    const { success, error } = lexiconFileSchema.safeParse(
      JSON.parse(readFileSync(path.join(packageRoot(), 'ingest/lexicon', file), 'utf8')),
    )
    expect({ success, error }).toEqual({ success: true })
  })

  it('has no broader name without an entry and no id twice', () => {
    expect(lexicon.faults).toEqual([])
  })

  it('has no circle of broader concepts', () => {
    const visit = (id: string, path: string[]): string[] | undefined => {
      if (path.includes(id)) return [...path, id]
      for (const wider of lexicon.get(id)?.broader ?? []) {
        const circle = visit(wider, [...path, id])
        if (circle) return circle
      }
      return undefined
    }
    expect(lexicon.entries.map(({ id }) => visit(id, [])).filter(Boolean)).toEqual([])
  })

  it.each([
    ['PPO', 'proximal policy optimization'],
    ['proximal policy optimisation', 'proximal policy optimization'],
    ['sparse rewards', 'sparse reward'],
    ['CARLA', 'CARLA'],
    ['MORL', 'multi-objective reinforcement learning'],
  ])('links %j to %j', (form, name) => {
    expect(lexicon.find(conceptKey(form), form)?.name).toBe(name)
  })
})

describe('parseLexicon', () => {
  it('links no form that two entries claim, and lists it', () => {
    const made = parseLexicon([
      [
        'Method',
        '[{"name":"model predictive control","aliases":["MPC"]},{"name":"multi-party computation","aliases":["MPC"]}]',
      ],
    ])
    expect(made.find('mpc', 'MPC')).toBeUndefined()
    expect(made.ambiguous).toEqual(['mpc'])
  })

  it('takes a common word for a name only with its capitals', () => {
    const made = parseLexicon([['Benchmark', '[{"name":"GLUE"}]']])
    expect(made.find('glue', 'glue')).toBeUndefined()
    expect(made.find('glue', 'GLUE')?.id).toBe('glue')
  })

  it('names a broader concept that is no entry', () => {
    expect(parseLexicon([['Task', '[{"name":"a b","broader":["c d"]}]']]).faults).toHaveLength(1)
  })
})
