/** The statistics of the corpus as one model file: hashed, quantised, frequent rows only. */
import path from 'node:path'
import type { Bundle } from '@/ingest/extract/kernel/binary'
import { frequencyByte, NGRAM_WIDTH, VECTOR_WIDTH } from '@/ingest/extract/kernel/corpus-tables'
import { appendWords, hashText } from '@/ingest/extract/words/hashing'
import { conceptKey, normalize } from '@/ingest/extract/words/normalize'
import type { Lexicon } from '@/ingest/lexicon/lexicon'
import { readHeadless, readTable } from './shared-folder'

const hashOf = (ngram: string): number => appendWords(0, ngram)

export function buildTables(shared: string, leastFrequency: number, lexicon: Lexicon): Bundle {
  const stats = path.join(shared, 'eval/stats')
  const ngrams = buildNgrams(readTable(path.join(stats, 'ngrams.tsv.gz')), leastFrequency)
  const words = buildWords(
    readTable(path.join(stats, 'clusters.tsv.gz')),
    readHeadless(path.join(stats, 'vectors48.tsv.gz')),
  )
  const nouns = buildNouns(readTable(path.join(stats, 'noun-share.tsv.gz')))
  const keywords = buildKeywords(readTable(path.join(stats, 'author-keywords.tsv.gz')))
  const abbreviations = readTable(path.join(stats, 'abbreviations.tsv')).flatMap(([short, long]) => {
    const meaning = meaningOf(short!, long!, lexicon)
    return meaning ? [`${short}\t${meaning}`] : []
  })
  return { settings: { abbreviations, leastFrequency }, columns: { ...ngrams, ...words, ...nouns, ...keywords } }
}

/**
 * What nearly everyone means by a short form. Some long forms were counted without their first word (PPO as `policy
 * optimization`), all in a rough singular; the lexicon's are right. Where it means another thing, only the paper can tell
 * (BART, also the trees).
 */
export function meaningOf(short: string, long: string, lexicon: Lexicon): string | undefined {
  const entry = lexicon.find(conceptKey(short), short.toUpperCase())
  const forms = entry ? [entry.name, ...entry.aliases] : []
  if (!forms.some((form) => shortFormOf(form) === short)) return conceptKey(long)
  const known =
    forms.find((form) => normalize(form) === long) ?? forms.find((form) => normalize(form).endsWith(` ${long}`))
  return known && conceptKey(known)
}

/** As the counts write it: `TF-IDF` → `tf idf`, `FLOPs` → `flop`. */
const shortFormOf = (form: string): string =>
  form
    .replace(/(?<=\p{Lu})s$/u, '')
    .replaceAll('-', ' ')
    .toLowerCase()

/** Rows with distinct hashes, ordered by hash; of two that collide the first stays. */
function distinct<T>(rows: T[], hash: (row: T) => number): { keys: Uint32Array; rows: T[] } {
  const byHash = new Map<number, T>()
  for (const row of rows) if (!byHash.has(hash(row))) byHash.set(hash(row), row)
  const sorted = [...byHash].sort(([a], [b]) => (a >>> 0) - (b >>> 0))
  return { keys: Uint32Array.from(sorted, ([key]) => key), rows: sorted.map(([, row]) => row) }
}

function buildNgrams(table: string[][], leastFrequency: number) {
  const frequent = table.filter((row) => Number(row[1]) >= leastFrequency).sort((a, b) => Number(b[1]) - Number(a[1]))
  const { keys, rows } = distinct(frequent, (row) => hashOf(row[0]!))
  const ngrams = new Uint8Array(rows.length * NGRAM_WIDTH)
  rows.forEach((row, i) => {
    const [frequency = 1, alone = 0, title = 0, capital = 0, paren = 0, left = 0, right = 0, hyphen = 0] = row
      .slice(1)
      .map(Number)
    ngrams[i * NGRAM_WIDTH] = frequencyByte(frequency)
    const counts = [alone, title, capital, paren, left, right, hyphen]
    counts.forEach((count, k) => {
      ngrams[i * NGRAM_WIDTH + 1 + k] = Math.min(255, Math.round((255 * count) / frequency))
    })
  })
  return { ngramKeys: keys, ngrams }
}

function buildWords(clusters: string[][], vectors: string[][]) {
  const vectorOf = new Map(vectors.map(([word, values]) => [word, values!]))
  const { keys, rows } = distinct(clusters, (row) => hashText(row[0]!))
  const clusterColumn = new Uint16Array(rows.length * 3)
  const vectorColumn = new Int8Array(rows.length * VECTOR_WIDTH)
  rows.forEach((row, i) => {
    for (let k = 0; k < 3; k++) clusterColumn[i * 3 + k] = Number(row[k + 1]) + 1
    const values = vectorOf.get(row[0])?.split(' ') ?? []
    for (let k = 0; k < VECTOR_WIDTH; k++) vectorColumn[i * VECTOR_WIDTH + k] = Number(values[k] ?? 0)
  })
  return { wordKeys: keys, clusters: clusterColumn, vectors: vectorColumn }
}

function buildNouns(table: string[][]) {
  const { keys, rows } = distinct(table, (row) => hashText(row[0]!))
  return { nounKeys: keys, nounShares: Uint8Array.from(rows, (row) => Math.round(255 * Number(row[1]))) }
}

/** Keywords are counted whole, by their last word and by their first. */
function buildKeywords(table: string[][]) {
  const counts = new Map<number, [number, number, number]>()
  const add = (hash: number, k: 0 | 1 | 2, papers: number) => {
    const row = counts.get(hash) ?? [0, 0, 0]
    row[k] += papers
    counts.set(hash, row)
  }
  for (const [keyword, papers] of table) {
    const words = keyword!.split(' ')
    add(hashOf(keyword!), 0, Number(papers))
    add(hashOf(words.at(-1)!), 1, Number(papers))
    add(hashOf(words[0]!), 2, Number(papers))
  }
  const { keys, rows } = distinct([...counts], ([hash]) => hash)
  const columns = rows.flatMap(([, row]) => row.map((count) => Math.min(255, Math.round(16 * Math.log2(1 + count)))))
  return { keywordKeys: keys, keywords: Uint8Array.from(columns) }
}
