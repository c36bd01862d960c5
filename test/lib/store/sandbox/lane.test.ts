import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Lane } from '@/lib/store/sandbox/lane'
import { QueryError } from '@/lib/store/sandbox/query-error'
import type { SandboxProcess } from '@/lib/store/sandbox/sandbox-process'

const process = { kill: async () => undefined } as SandboxProcess
const stopped = (code: 'TIMEOUT' | 'MEMORY') => async () => {
  throw new QueryError(code, 'It was stopped.')
}

describe('a lane of a server', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it.each(['TIMEOUT', 'MEMORY'] as const)('rests after a statement that ended with %s, and goes on', async (code) => {
    const lane = new Lane(async () => process, { rest: 1_000 })
    await expect(lane.run(stopped(code))).rejects.toMatchObject({ code })
    const next = vi.fn(async () => 'answer')
    const answer = lane.run(next)
    await vi.advanceTimersByTimeAsync(900)
    expect(next).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(100)
    expect(await answer).toBe('answer')
  })

  it('does not rest after one that was only wrong', async () => {
    const lane = new Lane(async () => process, { rest: 1_000 })
    const wrong = async () => {
      throw new QueryError('FAILED', 'It is wrong.')
    }
    await expect(lane.run(wrong)).rejects.toThrow('wrong')
    expect(await lane.run(async () => 'answer')).toBe('answer')
  })

  it('is closed at once while it rests, and whoever waits is told', async () => {
    const lane = new Lane(async () => process, { rest: 1_000 })
    await expect(lane.run(stopped('MEMORY'))).rejects.toThrow()
    const waiting = expect(lane.run(async () => 'answer')).rejects.toMatchObject({ code: 'CLOSED' })
    await lane.close()
    await waiting
  })
})
