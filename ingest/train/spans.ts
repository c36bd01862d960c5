/**
 * The extractor's mentions in texts whose every mention was labelled by others (SciERC), for the shared scorer of spans.
 * Nothing is learned from those texts.
 */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { createComponents } from '@/ingest/extract/components'
import { createDoc } from '@/ingest/extract/doc'
import { createModels, readBundles } from '@/ingest/extract/models'
import { normalize } from '@/ingest/extract/normalize'
import { createPipeline } from '@/ingest/extract/pipeline'
import type { SelectOptions } from '@/ingest/extract/select'
import { Vocabulary } from '@/ingest/extract/vocabulary'
import { readLexicon } from '@/ingest/lexicon/lexicon'
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
export function predictSpans(file: string, options: Partial<SelectOptions> = {}): string[] {
  const lexicon = readLexicon()
  const models = createModels(readBundles(), lexicon)
  const choice = { ...models.choice, select: { ...models.choice.select, ...options } }
  const pipeline = createPipeline(createComponents({ ...models, choice }, lexicon, false))
  const vocabulary = new Vocabulary(models.tables)
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => {
    const { id, text } = recordSchema.parse(JSON.parse(line))
    // the records have no titles
    const paper = paperSchema.parse({ id, title: '-', abstract: text })
    const { findings } = pipeline(createDoc(paper, vocabulary))
    const spans = findings.flatMap(({ kind, mentions }) =>
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
