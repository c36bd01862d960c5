import { expect, test } from 'vitest'
import { partCrowd, toCrowd } from '@/lib/graph/crowd'
import { randomFrom } from '@/lib/graph/random'

test('a crowd is parted until no node lies on another, hubs and territories too', () => {
  const random = randomFrom(4)
  const count = 400
  const particles = {
    x: Float64Array.from({ length: count }, () => random() * 300),
    y: Float64Array.from({ length: count }, () => random() * 200),
    radius: Float64Array.from({ length: count }, (_, at) => (at < 4 ? 40 : 3 + random() * 2)),
    territory: Int32Array.from({ length: count }, (_, at) => at % 2),
  }
  const { x, y, radius, territory } = particles
  const overlaps = (): number => {
    let sum = 0
    for (let a = 0; a < count; a++) {
      for (let b = a + 1; b < count; b++) {
        const least = radius[a]! + radius[b]! + (territory[a] === territory[b] ? 0 : 6)
        if (Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!) < least - 0.5) sum++
      }
    }
    return sum
  }
  const crowd = toCrowd(radius)
  expect([...crowd.wide]).toEqual([0, 1, 2, 3])
  expect(overlaps()).toBeGreaterThan(500)
  for (let round = 0; round < 1500; round++) partCrowd(particles, crowd, 6)
  expect(overlaps()).toBe(0)
})
