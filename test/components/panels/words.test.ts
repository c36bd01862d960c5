import { describe, expect, it } from 'vitest'
import { reportWords } from '@/components/panels/corpus/report-words'
import { suggestionStatus } from '@/components/panels/search/suggestion-status'
import { stopsOf } from '@/components/panels/trail-stops'
import { moment, togetherWords } from '@/components/panels/words'

const report = { run: 'r', added: 0, updated: 0, unchanged: 0, removed: 0, merged: 0, problems: [] }

describe('words of the panels', () => {
  it('says of an ingest only what happened', () => {
    expect(reportWords({ ...report, added: 2, unchanged: 1 })).toBe('2\u00a0papers added, 1\u00a0paper known already.')
    expect(reportWords({ ...report, added: 84, merged: 16 })).toBe(
      '84\u00a0papers added, 16\u00a0records merged with another of the file.',
    )
    expect(reportWords(report)).toBe('No paper was found in it.')
  })

  it.each([
    [4, 4, 4, 1, 'together in all 4 of its papers · never one without the other'],
    [4, 5, 4, 0.9, 'together in 4 of its 5\u00a0papers · rarely one without the other'],
    [2, 2, 5, 0.75, 'together in both its papers · more often than chance'],
    [4, 16, 5, 0.5, 'together in 4 of its 16\u00a0papers · more often than chance'],
    [4, 1600, 5, 0, 'together in 4 of its 1\u202f600\u00a0papers · about as often as by chance'],
    [4, 9, 90, -0.5, 'together in 4 of its 9\u00a0papers · less often than by chance'],
    [1, 1, 1, 1, 'together in its only paper'],
    [1, 3, 2, 0.9, 'together in 1 of its 3\u00a0papers'],
  ])('of %i papers together, %i of its own and %i of the open one, says', (together, its, own, association, words) => {
    expect(togetherWords({ together, its, own }, association)).toBe(words)
  })

  it('leaves a date that is none as it came', () => {
    expect(moment('some day')).toBe('some day')
  })

  it('offers each visited node once, the latest first, without the open one', () => {
    expect(stopsOf(['c:a', 'c:b', 'c:a', 'c:c'], 'c:c')).toEqual(['c:a', 'c:b'])
  })

  it('says why a list of suggestions is empty', () => {
    const state = { query: 'xyz', count: 0, error: null, pending: false }
    expect(suggestionStatus(state)).toContain('“xyz”')
    expect(suggestionStatus({ ...state, pending: true })).toBeNull()
    expect(suggestionStatus({ ...state, error: new Error('The server does not answer.') })).toBe(
      'The server does not answer.',
    )
  })
})
