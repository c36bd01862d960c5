import { describe, expect, it } from 'vitest'
import { columnOf, pack, unpack } from '@/ingest/extract/kernel/binary'
import { HashIndex } from '@/ingest/extract/kernel/hash-index'

describe('model files', () => {
  it('come back as they were written, whatever the widths of the columns', () => {
    const bundle = {
      settings: { scale: 0.25, names: ['a', 'b'] },
      columns: { bytes: Int8Array.of(-1, 2, 3), wide: Float64Array.of(Math.PI), keys: Uint32Array.of(4294967295) },
    }
    expect(unpack(new Uint8Array(pack(bundle)))).toEqual(bundle)
  })

  it('hold ascending keys in little more than half of their space', () => {
    const keys = Uint32Array.from({ length: 200_000 }, (_, i) => Math.imul(i, 2654435761) >>> 0).sort()
    keys.set([0, 0, 1], 0)
    keys.set([0xffff_ffff], keys.length - 1)
    const bytes = new Uint8Array(pack({ settings: {}, columns: { keys } }))
    expect(unpack(bytes).columns.keys).toEqual(keys)
    expect(bytes.length).toBeLessThan(0.7 * keys.byteLength)
  })

  it('hold no zeros where there are many', () => {
    const weights = Int8Array.from({ length: 10_003 }, (_, i) => (i % 3 === 1 ? 0 : (i % 255) - 127))
    const wide = Float64Array.from({ length: 101 }, (_, i) => (i % 2 ? i / 7 : 0))
    const bytes = new Uint8Array(pack({ settings: {}, columns: { weights, wide } }))
    expect(unpack(bytes).columns).toEqual({ weights, wide })
    expect(bytes.length).toBeLessThan(0.85 * (weights.byteLength + wide.byteLength))
  })

  it('hold numbers that don’t ascend as they are', () => {
    const columns = { keys: Uint32Array.of(3, 1, 2), none: new Uint32Array() }
    expect(unpack(new Uint8Array(pack({ settings: {}, columns }))).columns).toEqual(columns)
  })

  it('are refused when they are something else', () => {
    expect(() => unpack(new Uint8Array(32))).toThrow('no model file')
  })

  it('name a column that is missing', () => {
    const bundle = unpack(new Uint8Array(pack({ settings: {}, columns: {} })))
    expect(() => columnOf(bundle, 'weights', Int8Array)).toThrow('weights')
  })
})

describe('HashIndex', () => {
  it('finds every key and no other', () => {
    const keys = Uint32Array.from({ length: 1000 }, (_, i) => (i * 2654435761) >>> 0).sort()
    const index = new HashIndex(keys)
    expect([...keys].map((key) => index.find(key | 0))).toEqual([...keys.keys()])
    expect(index.find(12345)).toBe(-1)
    expect(new HashIndex(new Uint32Array()).find(12345)).toBe(-1)
  })

  it('finds keys that all lie at one end, and the very last', () => {
    const keys = Uint32Array.of(0, 1, 2, 3, 0xffffffff)
    const index = new HashIndex(keys)
    expect([...keys].map((key) => index.find(key | 0))).toEqual([0, 1, 2, 3, 4])
    expect(index.find(4)).toBe(-1)
  })

  it('refuses keys that are not in order', () => {
    expect(() => new HashIndex(Uint32Array.of(5, 2 ** 31, 7))).toThrow('that of row 2 does not')
  })
})
