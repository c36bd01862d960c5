/** A paper with its concepts by role, and the proof of one link. */
import type { Evidence, PaperPage } from '@/lib/model/page'
import type { CypherDriver } from '@/lib/store/driver'
import { strengthOf, toConceptNode, toEvidence, toPaperNode } from '@/lib/store/nodes'
import { toPaper, toRun } from '@/lib/store/paper-row'
import { WHOLE_PAPER } from '@/lib/store/queries/find'
import { CONCEPTS_OF_PAPER, EVIDENCE_OF, RUNS_OF_PAPER } from '@/lib/store/queries/paper'
import { defined, map, text } from '@/lib/store/row'
import { byName } from './by-name'
import { findCluster, findConcept, findPaper } from './find'

export async function askPaper(driver: CypherDriver, asked: string): Promise<PaperPage | null> {
  const found = await findPaper(driver, asked)
  if (!found) return null
  const node = toPaperNode(found)
  const { id } = node
  const [[whole], links, runs, cluster] = await Promise.all([
    driver.read(WHOLE_PAPER, { id }),
    driver.read(CONCEPTS_OF_PAPER, { id }),
    driver.read(RUNS_OF_PAPER, { id }),
    findCluster(driver, node.cluster),
  ])
  if (!whole) return null
  const concepts = links.map((row) => ({ concept: toConceptNode(map(row, 'concept')), evidence: toEvidence(row) }))
  concepts.sort(byStrength)
  return defined({ paper: toPaper(whole), node, cluster, concepts, runs: runs.map(toRun) })
}

function byStrength(a: PaperPage['concepts'][number], b: PaperPage['concepts'][number]): number {
  const byRole = strengthOf(a.evidence.role) - strengthOf(b.evidence.role)
  return (
    byRole ||
    b.evidence.salience - a.evidence.salience ||
    b.concept.papers - a.concept.papers ||
    byName(a.concept, b.concept)
  )
}

export async function askEvidence(driver: CypherDriver, paperId: string, conceptId: string): Promise<Evidence | null> {
  const [paper, concept] = await Promise.all([findPaper(driver, paperId), findConcept(driver, conceptId)])
  if (!paper || !concept) return null
  const [row] = await driver.read(EVIDENCE_OF, { paper: text(paper, 'id'), concept: text(concept, 'id') })
  return row ? toEvidence(row) : null
}
