import { describe, expect, it } from 'vitest'
import { RANK_FEATURES, RANK_WIDTH } from '@/ingest/extract/candidates/rank-features'
import { kernel } from '@/ingest/extract/kernel/kernel'

describe('RANK_FEATURES', () => {
  it('names each number of a row that the kernel writes once', () => {
    expect(kernel.RANK_WIDTH.value).toBe(RANK_WIDTH)
    expect(new Set(RANK_FEATURES).size).toBe(RANK_WIDTH)
  })
})
