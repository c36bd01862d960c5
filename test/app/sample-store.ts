/** A small store in memory, with readings made by hand, put where the routes look for theirs. */
import type { Kind, Role } from '@/lib/model/concept'
import type { Field, Finding, Mention } from '@/lib/model/facts'
import { conceptKey, paperKey } from '@/lib/model/graph'
import { type Paper, paperSchema } from '@/lib/model/paper'
import { slug } from '@/lib/model/slug'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import type { GraphStore, Reading } from '@/lib/store/graph-store'
import { openGraphStore } from '@/lib/store/open-graph-store'

/** The first place of `text` in the paper, with the whole field as its sentence. */
function mention(paper: Paper, text: string): Mention {
  const field: Field = paper.title.includes(text) ? 'title' : 'abstract'
  const start = paper[field].indexOf(text)
  if (start < 0) throw new Error(`${text} does not stand in ${paper.id}`)
  return { field, start, end: start + text.length, text, sentenceStart: 0, sentenceEnd: paper[field].length }
}

type Found = [text: string, kind: Kind, role: Role, name?: string]

export function reading(paper: Partial<Paper> & { id: string; title: string }, found: Found[]): Reading {
  const whole = paperSchema.parse(paper)
  const concepts = found.map(
    ([text, kind, role, name = text]): Finding => ({
      id: slug(name),
      name,
      kind,
      role,
      aliases: name === text ? [] : [text],
      confidence: 0.9,
      named: 'surface',
      broader: [],
      mentions: [mention(whole, text)],
    }),
  )
  return { paper: whole, facts: { id: whole.id, extractor: 'test-1', concepts } }
}

export const SAMPLE = [
  reading(
    {
      id: 'arxiv:1',
      title: 'Driving with PPO',
      abstract: 'We train PPO in CARLA under sparse rewards.',
      year: 2021,
    },
    [
      ['PPO', 'Method', 'uses', 'proximal policy optimization'],
      ['CARLA', 'Benchmark', 'evaluates_on'],
      ['sparse rewards', 'Task', 'addresses', 'sparse reward'],
    ],
  ),
  reading(
    { id: 'doi:10.1000/a/b', title: 'A <script>alert(1)</script> of C++', abstract: 'PPO again, javascript:alert(1).' },
    [
      ['PPO', 'Method', 'mentions', 'proximal policy optimization'],
      ['C++', 'Method', 'uses'],
    ],
  ),
  reading({ id: 'title:alone-1', title: 'Of something else', abstract: 'Chess is hard.' }, [
    ['Chess', 'Task', 'addresses'],
  ]),
]

export async function openSampleStore(): Promise<CypherGraphStore> {
  const store = await openGraphStore({ memory: true })
  await store.startRun({
    id: 'first',
    at: '2026-01-01T00:00:00.000Z',
    source: 'first.bib',
    extractor: 'test-1',
    sample: false,
  })
  await store.upsertReadings('first', SAMPLE)
  const { papers, concepts } = await store.graph()
  const keys = [...papers.map(({ id }) => paperKey(id)), ...concepts.map(({ id }) => conceptKey(id))]
  await store.writeDerived({
    successors: [],
    concepts: concepts.map(({ id, name, kind }) => ({
      id,
      name,
      kind,
      aliases: id === 'proximal-policy-optimization' ? ['PPO'] : [],
    })),
    broader: [],
    coOccurrences: [{ source: 'carla', target: 'proximal-policy-optimization', papers: 1 }],
    clusters: [{ id: 'driving', name: 'PPO · CARLA', papers: papers.length, concepts: concepts.length, color: 0 }],
    places: keys.map((key, i) => ({ key, x: i, y: -i, cluster: 'driving' })),
  })
  return store
}

/** The routes answer from this store until another one is held. */
export function hold(store: GraphStore): void {
  globalThis.concordanceStore = Promise.resolve(store as CypherGraphStore)
}
