/** Names on the map: whole where a line holds them, else in short or in lines, and cut where a reader would pause. */
import { describe, expect, it } from 'vitest'
import { inLines, shorten, waysOf } from '@/components/canvas/lettering'

describe('waysOf', () => {
  it('has the whole name, then its short form', () => {
    expect(waysOf({ label: 'convolutional neural network', short: 'CNN' })).toEqual([
      ['convolutional neural network'],
      ['CNN'],
    ])
    expect(waysOf({ label: 'reinforcement learning from human feedback', short: 'RLHF' })).toEqual([['RLHF']])
  })

  it('has a long name that has no short form in lines', () => {
    expect(waysOf({ label: 'sparse reward' })).toEqual([['sparse reward']])
    expect(waysOf({ label: 'reinforcement learning from human feedback' })).toEqual([
      ['reinforcement learning', 'from human feedback'],
    ])
    expect(waysOf({ label: 'combinatorial optimization' }, 24)).toEqual([['combinatorial', 'optimization']])
  })
})

describe('inLines', () => {
  it('holds the whole of a name in lines of about one length, and cuts what is too much for them', () => {
    const name = 'appearance-based geo-alignment for simultaneous localisation and mapping'
    expect(inLines(name, 34, 3)).toEqual([
      'appearance-based geo-alignment',
      'for simultaneous localisation',
      'and mapping',
    ])
    expect(inLines(name, 34, 1)).toEqual(['appearance-based geo-alignment…'])
    expect(inLines(name, 20, 2)).toEqual(['appearance-based', 'geo-alignment…'])
    expect(inLines('unbrokenwordthatislongerthananylabelcouldbe', 34, 3)).toEqual([
      'unbrokenwordthatislongerthananyla…',
    ])
  })
})

describe('shorten', () => {
  it.each([
    ['short', 'short'],
    ['a title that goes on for longer than is good', 'a title that goes on for longer…'],
    ['unbrokenwordthatislongerthananylabelcouldbe', 'unbrokenwordthatislongerthananyla…'],
    ['reinforcement learning from human feedback', 'reinforcement learning…'],
    ['large language model agents with a good memory', 'large language model agents…'],
  ])('%j reads %j', (text, short) => {
    expect(shorten(text, 34)).toBe(short)
    expect(shorten(text, 34).length).toBeLessThanOrEqual(34)
  })
})
