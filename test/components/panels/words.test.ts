import { describe, expect, it } from 'vitest'
import { reportWords } from '@/components/panels/report-words'
import { suggestionStatus } from '@/components/panels/suggestion-status'
import { stopsOf } from '@/components/panels/trail-stops'
import { associationWords, moment } from '@/components/panels/words'

const report = { run: 'r', added: 0, updated: 0, unchanged: 0, removed: 0, problems: [] }

describe('words of the panels', () => {
  it('says of an ingest only what happened', () => {
    expect(reportWords({ ...report, added: 2, unchanged: 1 })).toBe('2\u00a0papers added, 1\u00a0paper known already.')
    expect(reportWords(report)).toBe('No paper was found in it.')
  })

  it('never calls a rare pair common', () => {
    expect([1, 0.5, 0, -0.5].map(associationWords)).toEqual([
      'rarely one without the other',
      'more often than chance',
      'about as often as by chance',
      'less often than by chance',
    ])
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
