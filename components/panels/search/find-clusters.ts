/** Clusters by the words of their names, as far as they are typed. There are few, and all are on the page already. */
import type { Atlas } from '@/lib/graph/atlas'
import type { Cluster } from '@/lib/model/graph'

const MOST = 2

const words = (text: string): string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .match(/[\p{L}\p{N}+#]+/gu) ?? []

/** Those of most papers first; every word typed begins one of the name's. */
export function findClusters(atlas: Atlas | undefined, typed: string): Cluster[] {
  const wanted = words(typed)
  if (!atlas || wanted.join('').length < 2) return []
  const fits = ({ name }: Cluster) => {
    const given = words(name)
    return wanted.every((word) => given.some((candidate) => candidate.startsWith(word)))
  }
  return [...atlas.clusters.values()]
    .filter(fits)
    .sort((a, b) => b.papers - a.papers)
    .slice(0, MOST)
}
