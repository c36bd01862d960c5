/** What a paper's other candidates say of one. */
import { describe, expect, it } from 'vitest'
import { COMPANY_FEATURES, COMPANY_WIDTH, companyFeatures } from '@/ingest/extract/candidates/company'
import { readCandidates } from '@/test/ingest/extract/read-candidates'

const oddsOf = (p: number): number => Math.log((p + 1e-4) / (1 - p + 1e-4))

/** Rows by key and name of the number, of candidates that look as likely at first as told. */
function companyOf(abstract: string, core: Record<string, number>): Record<string, Record<string, number>> {
  const doc = readCandidates(abstract)
  const candidates = doc.candidates.filter(({ key }) => key in core)
  for (const candidate of candidates) candidate.core = core[candidate.key]!
  const rows = companyFeatures(doc, candidates)
  return Object.fromEntries(
    candidates.map(({ key }, i) => [
      key,
      Object.fromEntries(COMPANY_FEATURES.map((name, k) => [name, rows[i * COMPANY_WIDTH + k]!])),
    ]),
  )
}

describe('companyFeatures', () => {
  it('tells how many a paper has, and which place a candidate takes among them', () => {
    const rows = companyOf('We use frogs and trees here.', { frog: 0.9, tree: 0.2 })
    expect(rows.frog).toMatchObject({ rank: 0, 'likely ones': 1 })
    expect(rows.tree?.rank).toBeCloseTo(Math.log(2))
    expect(rows.tree?.['sum of core']).toBeCloseTo(1.1)
  })

  it('holds a name against those of more and of fewer words, and of the same head', () => {
    const rows = companyOf('Green frog recognition is no frog recognition, says plant recognition.', {
      'green frog recognition': 0.8,
      'frog recognition': 0.6,
      'plant recognition': 0.3,
    })
    expect(rows['frog recognition']?.['best of more words']).toBeCloseTo(oddsOf(0.8))
    expect(rows['frog recognition']?.['best of fewer words']).toBe(-9)
    expect(rows['green frog recognition']?.['best of fewer words']).toBeCloseTo(oddsOf(0.6))
    expect(rows['plant recognition']?.['best of the same head']).toBeCloseTo(oddsOf(0.8))
    expect(rows['plant recognition']?.['best of more words']).toBe(-9)
  })

  it('knows the same words in another order', () => {
    const rows = companyOf('Recognition frog and frog recognition.', {
      'recognition frog': 0.2,
      'frog recognition': 0.7,
    })
    expect(rows['recognition frog']?.['best of the same words']).toBeCloseTo(oddsOf(0.7))
  })

  it('hears the other members of a list', () => {
    const rows = companyOf('We test on FROGS, TREES and ponds with care.', { frog: 0.9, tree: 0.5, care: 0.9 })
    expect(rows.tree).toMatchObject({ 'in a list': 1, 'neighbors in lists': 1 })
    expect(rows.tree?.['best in its lists']).toBeCloseTo(0.9)
    expect(rows.care).toMatchObject({ 'in a list': 0, 'best in its lists': 0 })
  })
})
