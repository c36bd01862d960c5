/** A page of Hugging Face Daily Papers saved as text: titles and abstracts in turn, with the page's furniture around them. */
import { type PaperReader, problem, type ReadRecord, UnreadableFileError } from '@/ingest/read/record'
import type { Source } from '@/ingest/read/source'
import { toRecord } from '@/ingest/read/to-paper'
import { type PageLine, pageLines } from './page-lines'
import { pairPapers } from './pair-papers'

export const dailyPageReader: PaperReader = {
  format: 'daily-page',
  label: 'a page of Hugging Face Daily Papers saved as text (.txt)',
  extensions: ['txt', 'text'],
  detects: (head) => hasMark(head) || alternates(head),
  read,
}

/** Words that only this page has. */
const MARKS = [
  /^\s*(?:#+\s*)?(?:hugging face\s*[-–—:|·]?\s*)?(?:daily|trending) papers\b.{0,40}$/im,
  /\bAK and the research community\b/i,
  /^\s*get trending papers in your e-?mail inbox/im,
]

const hasMark = (head: string): boolean => MARKS.some((mark) => mark.test(head))

/** Nothing but titles and abstracts in turn, at least two of each: a page whose furniture someone took off. */
function alternates(head: string): boolean {
  const lines = pageLines(head)
  if (lines.at(-1)?.form === 'title') lines.pop()
  const ofTurn = (line: PageLine, index: number) => (index % 2 === 0 ? line.form === 'title' : line.form === 'prose')
  return lines.length >= 4 && lines.every(ofTurn)
}

async function* read(source: Source): AsyncGenerator<ReadRecord> {
  const { pairs, strays } = pairPapers(pageLines(await source.text()))
  if (pairs.length === 0) {
    throw new UnreadableFileError(
      source.name,
      'There is no paper in it: a page of Hugging Face Daily Papers has a title and an abstract in turn. Copy the whole page, abstracts included, and save it as text.',
    )
  }
  for (const { line, title, abstract } of pairs) yield toRecord({ title, abstract }, { source: source.name, line })
  for (const { line, text } of strays) {
    const reason = 'The line reads like a title but no abstract follows, so it was left out.'
    yield problem(source.name, reason, { line, subject: text })
  }
}
