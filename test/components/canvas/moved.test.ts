/** Nodes that were moved keep their place for each corpus, as long as they are there. */
import { beforeEach, expect, it } from 'vitest'
import { forgetPlaces, keepPlace, movedNow, showCorpus, useMoved } from '@/components/canvas/moved'

const all = () => true
const now = () => movedNow(useMoved.getState())

beforeEach(() => useMoved.setState({ corpus: '', corpora: {} }))

it('keeps the places of each corpus apart, and forgets those of the shown one alone', () => {
  showCorpus('one')
  keepPlace('c:ppo', { x: 1, y: 2 }, all)
  showCorpus('two')
  expect(now()).toEqual({})
  keepPlace('c:ppo', { x: 3, y: 4 }, all)
  forgetPlaces()
  expect(now()).toEqual({})
  showCorpus('one')
  expect(now()).toEqual({ 'c:ppo': { x: 1, y: 2 } })
})

it('takes over what was moved before the server had said which corpus it is', () => {
  keepPlace('c:ppo', { x: 1, y: 2 }, all)
  showCorpus('one')
  expect(now()).toEqual({ 'c:ppo': { x: 1, y: 2 } })
  expect(Object.keys(useMoved.getState().corpora)).toEqual(['one'])
})

it('drops nodes that are gone when another is moved', () => {
  showCorpus('one')
  keepPlace('c:gone', { x: 1, y: 2 }, all)
  keepPlace('c:ppo', { x: 3, y: 4 }, (key) => key !== 'c:gone')
  expect(Object.keys(now())).toEqual(['c:ppo'])
})

it('keeps the corpora where something was moved last', () => {
  for (let at = 0; at < 30; at++) {
    showCorpus(String.fromCharCode(97 + at))
    keepPlace('c:ppo', { x: at, y: 0 }, all)
  }
  showCorpus('a')
  expect(now()).toEqual({})
  showCorpus(String.fromCharCode(97 + 29))
  expect(now()).toEqual({ 'c:ppo': { x: 29, y: 0 } })
})

it('reads what is kept though it was written by hand', () => {
  const merge = useMoved.persist.getOptions().merge!
  const kept = { corpora: { one: { 'c:ppo': { x: 1, y: 2 }, 'c:bad': { x: 'far' }, 'c:none': null }, two: 7 } }
  expect(merge(kept, useMoved.getState()).corpora).toEqual({ one: { 'c:ppo': { x: 1, y: 2 } }, two: {} })
  expect(merge('nonsense', useMoved.getState()).corpora).toEqual({})
})
