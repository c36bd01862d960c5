import { beforeEach, expect, test } from 'vitest'
import {
  clearTakenOff,
  isListed,
  listedOf,
  moveOnList,
  putOnList,
  renameOnList,
  takeOffList,
  useReadingListStore,
} from '@/components/panels/reading-list/reading-list-store'

const list = () => useReadingListStore.getState()

beforeEach(() => {
  useReadingListStore.setState({ ids: [], off: [] })
  for (const id of ['a', 'b', 'c']) putOnList(id)
})

test('a paper that was taken off is put back where it was, until the list is opened again', () => {
  takeOffList('b')
  expect([listedOf(list()), isListed(list(), 'b')]).toEqual([['a', 'c'], false])
  putOnList('b')
  expect(listedOf(list())).toEqual(['a', 'b', 'c'])
  takeOffList('b')
  clearTakenOff()
  putOnList('b')
  expect(listedOf(list())).toEqual(['a', 'c', 'b'])
})

test('a paper is on it once, and moves to the place of its neighbour either way', () => {
  putOnList('a')
  moveOnList('a', 'b')
  expect(list().ids).toEqual(['b', 'a', 'c'])
  moveOnList('c', 'a')
  expect(list().ids).toEqual(['b', 'c', 'a'])
})

test('a paper that was put on it under two ids is there once, under the one that it has now', () => {
  takeOffList('b')
  renameOnList((id) => (id === 'c' || id === 'b' ? 'now' : id))
  expect([list().ids, list().off]).toEqual([['a', 'now'], []])
})
