/** Several papers in the format that was asked for. */
import 'server-only'
import { BIBTEX_TYPE, CSV_TYPE } from '@/lib/api/endpoints'
import { bibtexOf } from '@/lib/graph/export-bibtex'
import { papersToCsv } from '@/lib/graph/export-papers-csv'
import { Refusal } from './problem'
import type { Question } from './respond'

/** @throws Refusal where there is none of them to be written; JSON says which are missing. */
export async function papersByIds({ store, body: { ids, format } }: Pick<Question<'papers'>, 'store' | 'body'>) {
  const found = await store.papers(ids)
  const inOrder = ids.flatMap((id) => found.get(id) ?? [])
  const papers = [...new Map(inOrder.map((paper) => [paper.id, paper])).values()]
  if (format === 'json') return { papers, missing: ids.filter((id) => !found.has(id)) }
  if (papers.length === 0) {
    throw new Refusal(404, 'not-found', 'None of these papers is in this corpus. They may have been taken out of it.')
  }
  return format === 'csv' ? written(papersToCsv(papers), CSV_TYPE) : written(bibtexOf(papers), BIBTEX_TYPE)
}

const written = (text: string, type: string): Response =>
  new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } })
