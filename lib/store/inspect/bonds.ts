/** Counts again how many papers have both ends of each stored bond, from the links as they are read for other reasons. */
import type { CypherDriver } from '@/lib/store/driver'
import { ALL_CO_OCCURRENCES } from '@/lib/store/queries/derived'
import { NEW_PAPER_IDS } from '@/lib/store/queries/growth'
import { optionalNumber, text } from '@/lib/store/row'

export interface Bonds {
  /** By the one end, then the other: what is said, and what was counted. */
  from: Map<string, Map<string, { said: number | undefined; counted: number }>>
  /** Papers that came after the bonds were counted. */
  uncounted: ReadonlySet<string>
}

export async function readBonds(driver: CypherDriver): Promise<Bonds> {
  const from: Bonds['from'] = new Map()
  for (const row of await driver.read(ALL_CO_OCCURRENCES)) {
    const others = from.get(text(row, 'a')) ?? new Map()
    from.set(text(row, 'a'), others.set(text(row, 'z'), { said: optionalNumber(row, 'value'), counted: 0 }))
  }
  return { from, uncounted: new Set((await driver.read(NEW_PAPER_IDS)).map((row) => text(row, 'id'))) }
}

/** @param met the concepts of one paper */
export function countBonds({ from }: Bonds, met: ReadonlySet<string>): void {
  for (const one of met) {
    const others = from.get(one)
    if (!others) continue
    for (const other of met) {
      const bond = others.get(other)
      if (bond) bond.counted++
    }
  }
}

export const wrongBonds = ({ from }: Bonds): string[] =>
  [...from].flatMap(([one, others]) =>
    [...others].filter(([, { said, counted }]) => said !== counted).map(([other]) => `${one} – ${other}`),
  )
