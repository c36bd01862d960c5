/** Names on the map: none lies on another, none outside, the strongest first. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AROUND, BESIDE, type Candidate, Occupancy, placeLabels, type Rect } from '@/components/canvas/label-layout'

const overlap = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const candidate = (of: string, x: number, y: number, width = 60): Candidate<string> => ({
  of,
  x,
  y,
  gap: 5,
  width,
  height: 15,
  places: BESIDE,
})

describe('placeLabels', () => {
  it('never lets two names touch, nor one leave the map', () => {
    const names = fc.array(
      fc.record({
        x: fc.integer({ min: -50, max: 700 }),
        y: fc.integer({ min: -50, max: 500 }),
        width: fc.integer({ min: 10, max: 200 }),
      }),
      { maxLength: 80 },
    )
    fc.assert(
      fc.property(names, (points) => {
        const candidates = points.map(({ x, y, width }, at) => ({
          ...candidate(String(at), x, y, width),
          places: AROUND,
        }))
        const placed = placeLabels(candidates, new Occupancy(640, 480), 100)
        placed.forEach(({ rect }, at) => {
          expect(rect.x >= 0 && rect.y >= 0 && rect.x + rect.width <= 640 && rect.y + rect.height <= 480).toBe(true)
          for (const other of placed.slice(at + 1)) expect(overlap(rect, other.rect)).toBe(false)
        })
      }),
    )
  })

  it('keeps names apart whose edges lie between pixels', () => {
    const placed = placeLabels(
      [candidate('first', 0, 449, 10), candidate('second', 0, 476, 10)],
      new Occupancy(640, 480),
      10,
    )
    // above and to the right of the second lies the first by half a pixel, everywhere else the map ends
    expect(placed.map(({ of }) => of)).toEqual(['first'])
  })

  it('gives the stronger the better place, and the weaker the next', () => {
    const placed = placeLabels(
      [candidate('strong', 100, 100), candidate('weak', 100, 101)],
      new Occupancy(400, 300),
      10,
    )
    expect(placed.map(({ of, place }) => [of, place])).toEqual([
      ['strong', 'right'],
      ['weak', 'left'],
    ])
  })

  it('keeps clear of what panels cover', () => {
    const free = new Occupancy(400, 300)
    free.take({ x: 100, y: 0, width: 300, height: 300 })
    expect(placeLabels([candidate('name', 95, 100)], free, 10)[0]?.place).toBe('left')
  })

  it('stops at the most that are wanted', () => {
    const many = Array.from({ length: 9 }, (_, at) => candidate(String(at), 50, 20 + at * 30))
    expect(placeLabels(many, new Occupancy(400, 300), 4)).toHaveLength(4)
  })
})
