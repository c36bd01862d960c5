/** Stops worth offering: each node once, the latest first, without the one that is open. */
export const stopsOf = (trail: readonly string[], current: string | null, most = 8): string[] =>
  [...new Set(trail.toReversed())].filter((key) => key !== current).slice(0, most)
