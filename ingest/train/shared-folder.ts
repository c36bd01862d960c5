/** Reads what training needs from the shared folder: labels, texts, statistics. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { type Gold, goldSchema } from '@/ingest/evaluate/gold'
import { type Paper, paperSchema } from '@/lib/model/paper'

export interface LabelledPaper {
  paper: Paper
  gold: Gold
}

function readText(file: string): string {
  const bytes = readFileSync(file)
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

/** Rows of a tab-separated file, without its head line. */
export const readTable = (file: string): string[][] =>
  readText(file)
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => line.split('\t'))

/** Rows of a file that has none. */
export const readHeadless = (file: string): string[][] =>
  readText(file)
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'))

const readLines = (file: string): unknown[] =>
  readText(file)
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as unknown)

const textSchema = z.object({ id: z.string(), title: z.string(), abstract: z.string() })

/** A gold file and the texts beside it: train.jsonl and train-papers.jsonl. */
export function readLabelled(shared: string, name: string): LabelledPaper[] {
  const texts = new Map(
    readLines(path.join(shared, `gold/${name}-papers.jsonl`)).map((line) => {
      const { id, title, abstract } = textSchema.parse(line)
      return [id, paperSchema.parse({ id, title, abstract })]
    }),
  )
  return readLines(path.join(shared, `gold/${name}.jsonl`)).map((line) => {
    const gold = goldSchema.parse(line)
    const paper = texts.get(gold.id)
    if (!paper) throw new Error(`${name}-papers.jsonl has no text for ${gold.id}.`)
    return { paper, gold }
  })
}
