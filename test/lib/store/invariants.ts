/** What must hold in every store at every moment; each broken rule gives a line. */
import type { GraphStore } from '@/lib/store/graph-store'

export async function brokenRules(store: GraphStore): Promise<string[]> {
  const broken: string[] = []
  const { papers, concepts, edges } = await store.graph()
  for (const concept of concepts) {
    const counted = edges.filter((edge) => edge.concept === concept.id).length
    if (counted === 0) broken.push(`concept ${concept.id} has no paper`)
    if (counted !== concept.papers) broken.push(`concept ${concept.id} says ${concept.papers} papers, has ${counted}`)
  }
  for (const paper of papers) {
    const counted = edges.filter((edge) => edge.paper === paper.id).length
    if (counted !== paper.concepts) broken.push(`paper ${paper.id} says ${paper.concepts} concepts, has ${counted}`)
    const page = await store.paper(paper.id)
    if (!page) broken.push(`paper ${paper.id} has no page`)
    if (page?.runs.length === 0) broken.push(`paper ${paper.id} was brought by no run`)
    for (const { concept, evidence } of page?.concepts ?? []) {
      if (evidence.mentions.length === 0) broken.push(`${paper.id} → ${concept.id} has no mention`)
      for (const { field, start, end, text, sentenceStart, sentenceEnd } of evidence.mentions) {
        const isExact = page?.paper[field].slice(start, end) === text && text.length > 0
        if (!isExact) broken.push(`${paper.id} → ${concept.id}: ${field} ${start}–${end} is not “${text}”`)
        if (sentenceStart > start || sentenceEnd < end)
          broken.push(`${paper.id} → ${concept.id}: sentence ends too soon`)
      }
    }
  }
  return broken
}
