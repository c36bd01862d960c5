/**
 * The extractor's mentions in texts whose every mention was labelled by others (SciERC), for the shared scorer of spans.
 * Nothing is learned from those texts.
 */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { createExtractor } from '@/ingest/extract/extractor'
import { normalize } from '@/ingest/extract/words/normalize'
import type { Kind } from '@/lib/model/concept'
import { paperSchema } from '@/lib/model/paper'

/** Those labels type a mention by its own last word: a `parsing system` is a method though its concept is a task. */
const TYPE_OF_HEAD: Record<string, Kind> = {
  ...typed(
    'Method',
    'algorithm approach architecture framework method methodology model procedure scheme system technique',
  ),
  ...typed('Task', 'problem task'),
  ...typed('Benchmark', 'benchmark corpus data dataset'),
  ...typed('Metric', 'measure metric score rate'),
}

function typed(kind: Kind, heads: string): Record<string, Kind> {
  return Object.fromEntries(heads.split(' ').map((head) => [head, kind]))
}

const recordSchema = z.object({ id: z.string(), text: z.string() })

interface Span {
  start: number
  end: number
  text: string
  type: string
}

/** Lines for the scorer, one a record of the file. */
export async function predictSpans(file: string): Promise<string[]> {
  const extractor = await createExtractor()
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => {
    const { id, text } = recordSchema.parse(JSON.parse(line))
    // the records have no titles
    const paper = paperSchema.parse({ id, title: '-', abstract: text })
    const spans = extractor
      .extract(paper)
      .concepts.flatMap(({ kind, mentions }) =>
        mentions.map(({ start, end, text: surface }) => ({ start, end, text: surface, type: typeOf(surface) ?? kind })),
      )
    return JSON.stringify({ id, mentions: outermost(spans) })
  })
}

const typeOf = (surface: string): Kind | undefined => TYPE_OF_HEAD[normalize(surface).split(' ').at(-1)!]

/** Spans inside another are left out: the labels do not nest. */
const outermost = (spans: Span[]): Span[] =>
  spans.filter(
    (span) =>
      !spans.some(
        (other) =>
          other !== span &&
          other.start <= span.start &&
          other.end >= span.end &&
          other.end - other.start > span.end - span.start,
      ),
  )
