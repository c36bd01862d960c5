import { describe, expect, it } from 'vitest'
import { createPipeline } from '@/ingest/extract/pipeline'

describe('createPipeline', () => {
  it('refuses an order in which a component lacks what it needs', () => {
    const rank = { name: 'rank', requires: ['candidates' as const], assigns: ['values' as const], run: () => {} }
    expect(() => createPipeline([rank])).toThrow('rank requires candidates')
  })
})
