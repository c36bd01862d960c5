/**
 * What the Cypher editor holds: what the person has written, else the statement whose answer came with the address, so
 * that a link shows what it asks; else an example.
 */
import { useView } from '@/components/explorer/explorer-state'
import { type LensQuestion, STATEMENT, statementOf } from '@/components/explorer/lens-answer'
import { useShownLens } from '@/components/explorer/use-shown-lens'
import { useQueryStore, type Written } from './query-store'

const EXAMPLE =
  'MATCH (p:Paper)-[r:PROPOSES]->(c:Concept)\nRETURN c, count(p) AS papers\nORDER BY papers DESC\nLIMIT 20'

export function useWritten(): Written {
  const { statement, statementValues } = useQueryStore()
  const asked = useAsked()
  return {
    statement: statement ?? asked?.statement ?? EXAMPLE,
    values: statementValues ?? asked?.values ?? {},
  }
}

export function useMode(): 'sentences' | 'cypher' {
  const mode = useQueryStore((state) => state.mode)
  const asked = useAsked()
  return mode ?? (asked ? 'cypher' : 'sentences')
}

/** The statement whose answer is shown, else the last that lies on the map. */
export function useAsked(): Written | undefined {
  const shown = useShownLens()
  const { lens } = useView()
  return (shown && writtenOf(shown)) ?? lens.flatMap((one) => writtenOf(one) ?? []).at(-1)
}

export function writtenOf(lens: LensQuestion): Written | undefined {
  const statement = statementOf(lens)
  if (statement === undefined) return undefined
  const { [STATEMENT]: _, ...values } = lens.params
  return { statement, values }
}
