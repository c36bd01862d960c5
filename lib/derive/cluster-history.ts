/** How clusters outlive a change: newcomers join the cluster they are bound to, found-anew clusters are recognised. */
import type { UndirectedGraph } from 'graphology'

/** Node key → cluster. */
export type Assignment = Map<string, string>

/** A new cluster is an earlier one where at least this share of their nodes, taken together, is common. */
const RECOGNISED = 0.3

/** Nodes with a cluster keep it; the others join the one that most of their weight leads to, in two rounds. */
export function adopt(graph: UndirectedGraph, earlier: Assignment): Assignment {
  const assigned: Assignment = new Map()
  graph.forEachNode((key) => {
    const cluster = earlier.get(key)
    if (cluster !== undefined) assigned.set(key, cluster)
  })
  for (let round = 0; round < 2; round++) {
    const joining: Assignment = new Map()
    graph.forEachNode((key) => {
      if (assigned.has(key)) return
      const pull = new Map<string, number>()
      graph.forEachEdge(key, (_edge, { weight }, source, target) => {
        const cluster = assigned.get(source === key ? target : source)
        if (cluster !== undefined) pull.set(cluster, (pull.get(cluster) ?? 0) + weight)
      })
      const [strongest] = [...pull].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      if (strongest) joining.set(key, strongest[0])
    })
    for (const [key, cluster] of joining) assigned.set(key, cluster)
  }
  return assigned
}

/** New cluster → id of the earlier one that it continues, by overlap of their nodes, best match first. */
export function matchIds(assigned: Assignment, earlier: Assignment | undefined): Map<string, string> {
  const matches = new Map<string, string>()
  if (!earlier) return matches
  const common = new Map<string, { cluster: string; id: string; both: number }>()
  const sizes = new Map<string, number>()
  const earlierSizes = new Map<string, number>()
  for (const id of earlier.values()) earlierSizes.set(id, (earlierSizes.get(id) ?? 0) + 1)
  for (const [key, cluster] of assigned) {
    sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1)
    const id = earlier.get(key)
    if (id === undefined) continue
    const pair = common.get(`${cluster}\n${id}`)
    if (pair) pair.both++
    else common.set(`${cluster}\n${id}`, { cluster, id, both: 1 })
  }
  const ranked = [...common.values()].map(({ cluster, id, both }) => {
    const either = (sizes.get(cluster) ?? 0) + (earlierSizes.get(id) ?? 0) - both
    return { cluster, id, likeness: both / either }
  })
  ranked.sort(
    (a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.cluster < b.cluster ? -1 : 1),
  )
  const taken = new Set<string>()
  for (const { cluster, id, likeness } of ranked) {
    if (likeness < RECOGNISED) break
    if (matches.has(cluster) || taken.has(id)) continue
    matches.set(cluster, id)
    taken.add(id)
  }
  return matches
}
