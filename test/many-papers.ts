/**
 * Papers for tests of the whole way from file to graph: the 1,000 real abstracts of a folder that CONCORDANCE_CORPORA names
 * (third parties' texts, so not in the project), else made-up ones that the real extractor finds something in.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { randomFrom } from './lib/store/generate'

const MADE_UP = 420

export interface ManyPapers {
  what: string
  /** One JSON object each, as `concordance read` writes them. */
  lines: string[]
}

export async function manyPapers(): Promise<ManyPapers> {
  const folder = process.env.CONCORDANCE_CORPORA
  if (!folder) {
    process.stderr.write('CONCORDANCE_CORPORA names no folder with abstracts-1k.jsonl.gz: made-up papers are used.\n')
    return { what: `${MADE_UP} made-up papers`, lines: makeUp(MADE_UP) }
  }
  const packed = await readFile(path.join(folder, 'abstracts-1k.jsonl.gz'))
  const lines = gunzipSync(packed).toString().split('\n').filter(Boolean)
  return { what: `${lines.length} real abstracts`, lines }
}

const HEADS = ['graph', 'robust', 'sparse', 'hierarchical', 'federated', 'causal', 'contrastive', 'neural', 'offline']
const METHODS = ['attention network', 'policy optimization', 'gradient descent', 'random forest', 'diffusion model']
const TASKS = [
  'image segmentation',
  'machine translation',
  'autonomous driving',
  'speech recognition',
  'route planning',
]
const BENCHMARKS = ['ImageNet', 'CARLA', 'SQuAD', 'CIFAR-10', 'nuScenes', 'KITTI', 'MuJoCo', 'COCO']
const METRICS = ['accuracy', 'F1 score', 'mean average precision', 'success rate', 'perplexity']

export function makeUp(count: number): string[] {
  const random = randomFrom(7)
  const one = (from: readonly string[]): string => from[Math.floor(random() * from.length)]!
  return Array.from({ length: count }, (_, i) => {
    const method = `${one(HEADS)} ${one(METHODS)}`
    const short = method.replace(/(\w)\w*\s*/g, (_whole, first: string) => first.toUpperCase())
    const [task, benchmark, metric, rival] = [
      one(TASKS),
      one(BENCHMARKS),
      one(METRICS),
      `${one(HEADS)} ${one(METHODS)}`,
    ]
    const abstract = [
      `We propose ${method} (${short}) for ${task}.`,
      `Unlike ${rival}, ${short} needs few labels.`,
      `We evaluate it on ${benchmark} and report ${metric}.`,
    ].join(' ')
    const title = `${short}${i}: ${one(HEADS)} ${task} on ${benchmark}`
    return JSON.stringify({ id: `arxiv:9901.${String(i).padStart(5, '0')}`, title, abstract, year: 2000 + (i % 25) })
  })
}
