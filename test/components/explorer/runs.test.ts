/** Presses of a slider's keys: a run of them is one step, which undo goes back as a whole. */
import { beforeEach, expect, it } from 'vitest'
import { isFurther, noteRun, useExplorerStore, useStepsStore } from '@/components/explorer/explorer-store'
import { NO_VIEW } from '@/test/fixtures/views'

const since = (year: number | null) => ({ ...NO_VIEW, since: year })
const steps = () => useStepsStore.temporal.getState()
const shown = () => useStepsStore.getState().view?.since

/** A step to papers since a year; the address then says so, too. */
function go(year: number | null, run: string | null): void {
  const view = since(year)
  noteRun(run, view, isFurther(run))
  if (shown() !== year) useStepsStore.setState({ view })
}

beforeEach(() => {
  useExplorerStore.setState({ run: null })
  useStepsStore.setState({ view: since(null) })
  steps().clear()
})

it('is gone back at once, and brought back at once', () => {
  for (const year of [2001, 2002, 2003]) go(year, 'first year')
  steps().undo()
  expect(shown()).toBeNull()
  steps().redo()
  expect(shown()).toBe(2003)
})

it('ends with whatever comes between, and where it was undone', () => {
  go(2001, 'first year')
  go(2005, null)
  go(2006, 'first year')
  go(2007, 'first year')
  go(2008, 'last year')
  expect(steps().pastStates.map(({ view }) => view?.since)).toEqual([null, 2001, 2005, 2007])
  steps().undo()
  go(2009, 'last year')
  expect(steps().pastStates.map(({ view }) => view?.since)).toEqual([null, 2001, 2005, 2007])
  expect(shown()).toBe(2009)
})

it('is no step where it leads back to where it began', () => {
  go(2000, null)
  go(2001, 'first year')
  go(2000, 'first year')
  expect(steps().pastStates).toHaveLength(1)
  go(2001, 'first year')
  steps().undo()
  expect(shown()).toBe(2000)
})
