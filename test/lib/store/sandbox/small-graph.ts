/**
 * Three papers: one uses PPO on CARLA, one proposes SafeRL for urban driving, compares it to PPO and is tested on CARLA and
 * nuScenes, one uses SafeRL for grasping. A text holds an emoji, which counts two units, so offsets must be exact.
 */
import type { CypherDriver, CypherParams } from '@/lib/store/driver'

interface LinkRow {
  paper: string
  concept: string
  type: string
  /** Words that stand in the abstract; the sentence is the one around them. */
  text: string
}

const papers = [
  {
    id: 'arxiv:1',
    title: 'PPO drives 😀',
    abstract: 'We use 😀 PPO for autonomous driving. It is tested on CARLA.',
    year: 2024,
  },
  {
    id: 'arxiv:2',
    title: 'SafeRL',
    abstract: 'We propose SafeRL for urban driving. It beats PPO on CARLA and nuScenes. We report success rate.',
    year: 2025,
  },
  {
    id: 'arxiv:3',
    title: 'Grasping safely',
    abstract: 'We use SafeRL for grasping. We report success rate.',
    year: 2026,
  },
]

const concepts: (CypherParams & { kind: string })[] = [
  { id: 'ppo', name: 'PPO', kind: 'Method', papers: 2 },
  { id: 'saferl', name: 'SafeRL', kind: 'Method', papers: 2 },
  { id: 'autonomous-driving', name: 'autonomous driving', kind: 'Task', papers: 1 },
  { id: 'urban-driving', name: 'urban driving', kind: 'Task', papers: 1 },
  { id: 'grasping', name: 'grasping', kind: 'Task', papers: 1, aliases: ['safe reaching', 'SR', 'GRASPs'] },
  { id: 'carla', name: 'CARLA', kind: 'Benchmark', papers: 2 },
  { id: 'nuscenes', name: 'nuScenes', kind: 'Benchmark', papers: 1 },
  { id: 'success-rate', name: 'success rate', kind: 'Metric', papers: 2, aliases: ['success', 'SRs'] },
]

const links: LinkRow[] = [
  { paper: 'arxiv:1', concept: 'ppo', type: 'USES', text: 'PPO' },
  { paper: 'arxiv:1', concept: 'autonomous-driving', type: 'ADDRESSES', text: 'autonomous driving' },
  { paper: 'arxiv:1', concept: 'carla', type: 'EVALUATES_ON', text: 'CARLA' },
  { paper: 'arxiv:2', concept: 'saferl', type: 'PROPOSES', text: 'SafeRL' },
  { paper: 'arxiv:2', concept: 'urban-driving', type: 'ADDRESSES', text: 'urban driving' },
  { paper: 'arxiv:2', concept: 'ppo', type: 'COMPARES_TO', text: 'PPO' },
  { paper: 'arxiv:2', concept: 'carla', type: 'EVALUATES_ON', text: 'CARLA' },
  { paper: 'arxiv:2', concept: 'nuscenes', type: 'EVALUATES_ON', text: 'nuScenes' },
  { paper: 'arxiv:2', concept: 'success-rate', type: 'EVALUATES_ON', text: 'success rate' },
  { paper: 'arxiv:3', concept: 'saferl', type: 'USES', text: 'SafeRL' },
  { paper: 'arxiv:3', concept: 'grasping', type: 'ADDRESSES', text: 'grasping' },
  { paper: 'arxiv:3', concept: 'success-rate', type: 'EVALUATES_ON', text: 'success rate' },
]

const clusters = [
  { id: 'driving', name: 'driving', papers: ['arxiv:1', 'arxiv:2'] },
  { id: 'grasping', name: 'grasping', papers: ['arxiv:3'] },
]

function evidence({ paper, text }: LinkRow): CypherParams {
  const { abstract } = papers.find(({ id }) => id === paper)!
  const start = abstract.indexOf(text)
  const before = abstract.lastIndexOf('. ', start)
  const sentenceStart = before < 0 ? 0 : before + 2
  const sentenceEnd = abstract.indexOf('.', start) + 1
  return {
    confidence: 0.9,
    count: 1,
    field: ['abstract'],
    start: [start],
    end: [start + text.length],
    sentenceStart: [sentenceStart],
    sentenceEnd: [sentenceEnd],
    text: [text],
  }
}

export async function plantGraph(driver: CypherDriver): Promise<void> {
  await driver.write(async (tx) => {
    for (const paper of papers) await tx.run('CREATE (p:Paper) SET p += $paper', { paper })
    for (const concept of concepts) {
      await tx.run(`CREATE (c:Concept:${concept.kind}) SET c += $concept`, { concept })
    }
    for (const link of links) {
      await tx.run(
        `MATCH (p:Paper {id: $paper}), (c:Concept {id: $concept}) CREATE (p)-[r:${link.type}]->(c) SET r += $evidence`,
        { paper: link.paper, concept: link.concept, evidence: evidence(link) },
      )
    }
    await tx.run(
      `MATCH (a:Concept {id: 'urban-driving'}), (b:Concept {id: 'autonomous-driving'})
       CREATE (a)-[r:BROADER]->(b) SET r.source = 'name'`,
    )
    for (const { id, name, papers: members } of clusters) {
      await tx.run('CREATE (k:Cluster) SET k += $cluster', { cluster: { id, name } })
      await tx.run(
        'MATCH (k:Cluster {id: $id}) UNWIND $members AS member MATCH (p:Paper {id: member}) CREATE (p)-[:IN_CLUSTER]->(k) SET p.cluster = $id',
        { id, members },
      )
    }
  })
}
