/** Random numbers that are the same in every run (mulberry32). */

export type Random = () => number

/** Uniform in [0, 1). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** In place (Fisher–Yates). */
export function shuffle<T extends { length: number; [i: number]: unknown }>(list: T, random: Random): T {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const held = list[i]
    list[i] = list[j]
    list[j] = held
  }
  return list
}
