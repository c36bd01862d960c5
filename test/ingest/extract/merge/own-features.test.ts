/** What the chooser sees of a candidate at its turn. */
import { expect, it } from 'vitest'
import type { Sameness } from '@/ingest/extract/merge/merge'
import { OWN_FEATURES, OWN_WIDTH, ownFeatures, type Standing } from '@/ingest/extract/merge/own-features'
import { selectConcepts } from '@/ingest/extract/merge/select'
import { candidateOf, readCandidates } from '@/test/ingest/extract/read-candidates'

const NAMES = ['deep frog classification', 'frog classification', 'toad', 'toad detection']

/** By name of the feature, for each of the names in order of their values 0.9, 0.8 …; by default no two are alike. */
function turns(alike: Partial<Sameness> = {}): Map<string, Record<string, number>> {
  const doc = readCandidates('Deep frog classification helps frog classification, the toad and toad detection.')
  for (const [i, name] of NAMES.entries()) Object.assign(candidateOf(doc, name), { value: 0.9 - i / 10, core: 0.9 })
  const rows = new Map<string, Record<string, number>>()
  const decide = (standing: Standing) => {
    const row = new Float32Array(OWN_WIDTH)
    ownFeatures(standing, row)
    const told = OWN_FEATURES.map((name, i) => [name, Math.round(row[i]! * 100) / 100])
    rows.set(standing.order[standing.place]!.key, Object.fromEntries(told))
    const own = standing.order[standing.place]!.value - standing.same
    return { own, salience: own }
  }
  const sameness = { get: () => 0, areTwo: () => false, isForeign: () => false, describe: () => {}, ...alike }
  selectConcepts(doc, sameness, decide, { threshold: 0.5, same: 0.2 })
  return rows
}

it('tells what was chosen before, and what of it holds the name or is held by it', () => {
  const rows = turns()
  expect(rows.get('frog classification')).toMatchObject({ 'concepts before': 1, 'concepts that hold it': 1 })
  expect(rows.get('toad detection')).toMatchObject({ 'concepts before': 3, 'concepts that it holds': 1 })
})

it('tells how like it is to the concept, to names that became none, and to names that follow', () => {
  const get: Sameness['get'] = (a, b) => {
    const names = [a.key, b.key]
    if (!names.includes('frog classification')) return 0
    return names.includes('deep frog classification') ? 0.6 : names.includes('toad') ? 0.3 : 0
  }
  const rows = turns({ get })
  expect(rows.get('frog classification')).toMatchObject({ 'value less sameness': 0.2, 'to a name behind': 0.3 })
  expect(rows.get('deep frog classification')).toMatchObject({ 'to a name behind': 0.6, 'value of that': 0.8 })
  const [toad, detection] = [rows.get('toad')!, rows.get('toad detection')!]
  expect(toad['to any name before']).toBeGreaterThan(detection['to any name before']!)
  expect(toad['sameness to a concept']).toBe(detection['sameness to a concept'])
})
