/** How many there are of each value (papers of a concept, years), as the bars of a histogram and the steps of a slider. */

export interface ValueStep {
  value: number
  /** How many have exactly this value, of what other filters leave. */
  count: number
  /** How many there are of it in all, where both are shown. */
  of?: number
}

/** A step for each of the values; it counts those of them that are `left` by other filters. */
export function valueSteps(values: readonly number[], left = values): ValueStep[] {
  const counts = new Map(values.map((value) => [value, 0]))
  for (const value of left) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value)
}

/** A step for each year from the first to the last: each takes as much room as any other, also one without papers. */
export function yearSteps(years: readonly number[], left = years, range = rangeOf(years)): ValueStep[] {
  const [all, some] = [years, left].map((list) => new Map(valueSteps(list).map(({ value, count }) => [value, count])))
  const { first, last } = range
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).map((value) => ({
    value,
    count: some?.get(value) ?? 0,
    of: all?.get(value) ?? 0,
  }))
}

const rangeOf = (years: readonly number[]) => ({ first: Math.min(...years), last: Math.max(...years) })

/**
 * Indices of the first and last step within the range, null being no bound; of the nearest ones where it lies between two
 * steps.
 */
export function stepsOfRange(steps: readonly ValueStep[], least: number | null, most: number | null): [number, number] {
  const last = Math.max(0, steps.length - 1)
  const from = least === null ? 0 : steps.findIndex(({ value }) => value >= least)
  const to = most === null ? last : steps.findLastIndex(({ value }) => value <= most)
  const low = from < 0 ? last : from
  return [low, Math.max(low, to)]
}
