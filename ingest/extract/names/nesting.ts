/** Names within names, by their words. */

/** The words of the one are a run of the other's. */
export function holds(long: string, short: string): boolean {
  // most hold nothing of each other: then no longer strings are made
  return long.includes(short) && ` ${long} `.includes(` ${short} `)
}

export const isNested = (a: string, b: string): boolean => holds(a, b) || holds(b, a)
