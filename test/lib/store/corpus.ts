/** A hand-made corpus for tests of stores: a few papers with exact evidence, and a generator of many more. */
import type { Kind, Role } from '@/lib/model/concept'
import type { Field, Finding, Mention } from '@/lib/model/facts'
import type { Paper } from '@/lib/model/paper'
import type { Run } from '@/lib/model/run'
import { slug } from '@/lib/model/slug'
import type { Reading } from '@/lib/store/graph-store'

export const EXTRACTOR = 'test-1'

export const run = (id: string, over: Partial<Run> = {}): Run => ({
  id,
  at: '2026-01-02T03:04:05.000Z',
  source: `${id}.jsonl`,
  extractor: EXTRACTOR,
  sample: false,
  ...over,
})

interface Spoken {
  /** As it stands in the text, every occurrence of which becomes a mention. */
  as: string[]
  name?: string
  id?: string
  kind?: Kind
  role?: Role
  confidence?: number
  salience?: number
  roleConfidence?: number
  aliases?: string[]
  cue?: string
  ground?: Finding['ground']
}

function sentenceAround(text: string, start: number, end: number): [number, number] {
  const from = text.lastIndexOf('. ', start - 1)
  const to = text.indexOf('. ', end)
  return [from < 0 ? 0 : from + 2, to < 0 ? text.length : to + 1]
}

function mentionsOf(surfaces: string[], paper: Paper): Mention[] {
  const mentions: Mention[] = []
  for (const field of ['title', 'abstract'] as Field[]) {
    for (const surface of surfaces) {
      for (let at = paper[field].indexOf(surface); at >= 0; at = paper[field].indexOf(surface, at + 1)) {
        const end = at + surface.length
        const [sentenceStart, sentenceEnd] = sentenceAround(paper[field], at, end)
        mentions.push({ field, start: at, end, text: surface, sentenceStart, sentenceEnd })
      }
    }
  }
  return mentions.sort((a, b) => (a.field === b.field ? a.start - b.start : a.field === 'title' ? -1 : 1))
}

function toFinding(spoken: Spoken, paper: Paper): Finding {
  const name = spoken.name ?? spoken.as[0]!
  const finding: Finding = {
    id: spoken.id ?? slug(name),
    name,
    kind: spoken.kind ?? 'Method',
    aliases: spoken.aliases ?? [],
    role: spoken.role ?? 'uses',
    confidence: spoken.confidence ?? 0.9,
    named: 'surface',
    broader: [],
    mentions: mentionsOf(spoken.as, paper),
  }
  if (spoken.salience !== undefined) finding.salience = spoken.salience
  if (spoken.roleConfidence !== undefined) finding.roleConfidence = spoken.roleConfidence
  if (spoken.ground) finding.ground = spoken.ground
  const at = spoken.cue ? paper.abstract.indexOf(spoken.cue) : -1
  if (spoken.cue && at >= 0) {
    finding.cue = { field: 'abstract', start: at, end: at + spoken.cue.length, text: spoken.cue }
  }
  return finding
}

export function reading(paper: Partial<Paper> & { id: string; title: string }, spoken: Spoken[]): Reading {
  const whole: Paper = { abstract: '', authors: [], otherIds: [], ...paper }
  const concepts = spoken.map((each) => toFinding(each, whole))
  return { paper: whole, facts: { id: whole.id, extractor: EXTRACTOR, concepts } }
}

const PPO: Spoken = { as: ['PPO'], name: 'proximal policy optimization', aliases: ['PPO'] }
const LAPLACE: Spoken = {
  as: ['Laplace’s 𝛿-crawler'],
  name: 'Laplace’s 𝛿-crawler',
  role: 'proposes',
  cue: 'We introduce',
}

/** Five papers: three share PPO, two share Quxworld, one has astral characters, one stands alone. */
export const corpus = (): Reading[] => [
  reading(
    {
      id: 'arxiv:2401.00001',
      title: 'Quicker walkers with PPO',
      abstract: 'Legs are hard. We train walkers with PPO on Quxworld. PPO wins in return.',
      year: 2024,
      authors: ['Ada Ångström', '李 四'],
    },
    [
      { ...PPO, cue: 'train walkers with' },
      {
        as: ['Quxworld'],
        kind: 'Benchmark',
        role: 'evaluates_on',
        ground: 'kind',
        salience: 0.25,
        roleConfidence: 0.375,
      },
      { as: ['return'], kind: 'Metric', role: 'evaluates_on', confidence: 0.6 },
    ],
  ),
  reading(
    {
      id: 'arxiv:2402.00002',
      title: 'A crawler that maps',
      abstract: '🐛 crawls. We introduce Laplace’s 𝛿-crawler for map making 🗺️ and compare to PPO on Quxworld.',
      year: 2023,
      doi: '10.1000/CRAWL',
    },
    [
      LAPLACE,
      { as: ['map making'], kind: 'Task', role: 'addresses' },
      { ...PPO, role: 'compares_to' },
      { as: ['Quxworld'], kind: 'Benchmark', role: 'evaluates_on' },
    ],
  ),
  reading({ id: 'title:on-ppo-0a1b2c3d', title: 'On PPO', abstract: '' }, [
    { ...PPO, role: 'mentions', confidence: 0.4 },
  ]),
  reading(
    {
      id: 'doi:10.1000/maps',
      title: 'Map making for all',
      abstract: 'We address map making by mosaic stitching. Stitching accuracy is what counts.',
      year: 2024,
      doi: '10.1000/maps',
    },
    [
      { as: ['Map making', 'map making'], name: 'map making', kind: 'Task', role: 'addresses' },
      { as: ['mosaic stitching'] },
      { as: ['Stitching accuracy'], name: 'stitching accuracy', kind: 'Metric', role: 'evaluates_on' },
    ],
  ),
  reading({ id: 'arxiv:2403.00003', title: 'An island', abstract: 'Only tidal reckoning is used here.' }, [
    { as: ['tidal reckoning'] },
  ]),
]
