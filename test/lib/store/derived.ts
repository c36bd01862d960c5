/** What `derive` gives, by hand, for tests of stores. */
import type { Derived } from '@/lib/store/derivation'

export const nothingDerived: Derived = {
  successors: [],
  concepts: [],
  broader: [],
  coOccurrences: [],
  clusters: [],
  places: [],
}

export const derived = (over: Partial<Derived> = {}): Derived => ({
  successors: [],
  concepts: [
    {
      id: 'proximal-policy-optimization',
      name: 'PPO',
      kind: 'Method',
      aliases: ['Proximal Policy Optimisation', 'PPO'],
    },
    { id: 'quxworld', name: 'Quxworld', kind: 'Task', aliases: [] },
  ],
  broader: [{ narrower: 'mosaic-stitching', broader: 'map-making', source: 'lexicon' }],
  coOccurrences: [{ source: 'proximal-policy-optimization', target: 'quxworld', papers: 2 }],
  clusters: [
    { id: 'k1', name: 'PPO · Quxworld', papers: 2, concepts: 2, color: 0 },
    { id: 'k2', name: 'map making', papers: 1, concepts: 1, color: 1 },
  ],
  places: [
    { key: 'p:arxiv:2401.00001', x: 0.5, y: -2, cluster: 'k1' },
    { key: 'p:arxiv:2402.00002', x: 1, y: 0, cluster: 'k1' },
    { key: 'p:doi:10.1000/maps', x: -7.25, y: 3, cluster: 'k2' },
    { key: 'c:proximal-policy-optimization', x: 3, y: 3, cluster: 'k1' },
    { key: 'c:quxworld', x: 4, y: 3.125, cluster: 'k1' },
    { key: 'c:map-making', x: -6, y: 3, cluster: 'k2' },
    { key: 'c:tidal-reckoning', x: 90, y: 90, cluster: null },
  ],
  ...over,
})
