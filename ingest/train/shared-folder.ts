/** Reads what training needs: our labels; labels, texts and statistics of the shared folder. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { type Gold, parseGold } from '@/ingest/evaluate/gold'
import { packageRoot } from '@/ingest/extract/model-files'
import { type Paper, paperSchema } from '@/lib/model/paper'
import { parseLabels } from './labels'
import { KnownTexts } from './same-text'

const LABELS = { learned: 'ingest/train/labels', 'held-out': 'ingest/train/labels/held-out' }
export type LabelPart = keyof typeof LABELS

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

export interface Labelled {
  /** Papers of the gold set: scores are of these. */
  gold: LabelledPaper[]
  /** Papers of our own labels, whose texts are among the shared abstracts: only learned from. */
  learned: LabelledPaper[]
  /** The same, from which nothing is learned and nothing chosen. */
  heldOut: LabelledPaper[]
}

/** @throws Error where one of our own has the text of a paper of the gold sets or the sample, or is held out and learned from */
export function readLabelled(shared: string): Labelled {
  const gold = goldOf(shared, 'train')
  const known = new KnownTexts()
  for (const { paper } of [...gold, ...goldOf(shared, 'dev')]) known.add(paper.abstract, paper.id)
  known.add(readText(path.join(shared, 'seed/daily-papers.txt')), 'a paper of the sample')
  const toLearn = labelsOf('learned')
  const own = withTexts([...toLearn, ...labelsOf('held-out')], path.join(shared, 'corpora/abstracts-50k.jsonl.gz'))
  const learned = unknown(own.slice(0, toLearn.length), known)
  for (const { paper } of learned) known.add(paper.abstract, paper.id)
  return { gold, learned, heldOut: unknown(own.slice(toLearn.length), known) }
}

function unknown(papers: LabelledPaper[], known: KnownTexts): LabelledPaper[] {
  for (const { paper } of papers) {
    const owner = known.find(paper.abstract)
    if (owner)
      throw new Error(`${paper.id} has the text of ${owner}; take its labels out, or scores are of what was learned.`)
  }
  return papers
}

const goldOf = (shared: string, name: string): LabelledPaper[] =>
  withTexts(
    parseGold(readText(path.join(shared, `gold/${name}.jsonl`))),
    path.join(shared, `gold/${name}-papers.jsonl`),
  )

const labelsOf = (part: LabelPart): Gold[] => labelFiles(part).flatMap((file) => parseLabels(readText(file)))

/** Our own labels, a file for each part of the field. */
export function labelFiles(part: LabelPart): string[] {
  const folder = path.join(packageRoot(), LABELS[part])
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return names.sort().map((name) => path.join(folder, name))
}

function withTexts(labels: Gold[], textFile: string): LabelledPaper[] {
  const wanted = new Set(labels.map(({ id }) => id))
  const papers = new Map(
    readLines(textFile).flatMap((line) => {
      const { id, title, abstract } = textSchema.parse(line)
      return wanted.has(id) ? [[id, paperSchema.parse({ id, title, abstract })]] : []
    }),
  )
  return labels.map((gold) => {
    const paper = papers.get(gold.id)
    if (!paper) throw new Error(`${gold.id} is labelled, but ${textFile} has no text for it.`)
    return { paper, gold }
  })
}
