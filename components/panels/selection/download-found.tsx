/**
 * Takes papers away that several nodes have in common. Which ones is asked only then, or where filters are on: the menu
 * says how many of them they leave.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useLeft } from '@/components/explorer/explorer-state'
import { commonIdsQuery } from '@/components/explorer/use-chain'
import { countedOf } from '@/components/explorer/words'
import { DownloadButton, papersAskedAs } from '@/components/panels/papers/download-button'
import { papersLeft } from '@/components/panels/papers/papers-left'
import { type Common, MOST_TAKEN } from '@/lib/model/page'
import type { Group } from './selection-words'

export function DownloadFound({ chosen, group }: { chosen: readonly string[]; group: Group }) {
  const left = useLeft()
  const client = useQueryClient()
  const query = commonIdsQuery(chosen)
  const isFiltered = left.visible !== undefined
  const { data } = useQuery({ ...query, enabled: isFiltered })
  if (group.count === 0) return null
  const idsLeft = (common: Common) => papersLeft(idsOf(common, group), left)
  const taken = isFiltered && data ? idsLeft(data).length : Math.min(group.count, MOST_TAKEN)
  const exports = papersAskedAs(
    async () => idsLeft(await client.fetchQuery(query)),
    countedOf(taken, group.count, 'paper'),
    { disabled: isFiltered && (!data || taken === 0) },
  )
  return <DownloadButton what={`papers of ${group.links} of them`} exports={exports} />
}

const idsOf = ({ counts }: Common, { type, links }: Group): readonly string[] =>
  counts.find((each) => each.type === type && each.links === links)?.ids ?? []
