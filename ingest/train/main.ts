/**
 * Makes the models again from the shared folder, and measures them:
 * `node dist/train.js cross-validate|fit|held-out|spans SHARED [--cache FOLDER]`. The same input gives the same bytes.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { modelFolder } from '@/ingest/extract/model-files'
import { readLexicon } from '@/ingest/lexicon/lexicon'
import { createArtefacts } from './artefacts'
import { readCorpus } from './corpus'
import { crossValidate, report } from './cross-validate'
import { fitModels, writeModels } from './fit'
import { scoreHeldOut } from './held-out'
import { labelFiles } from './shared-folder'
import { predictSpans } from './spans'
import { StageOne } from './stage-one'

const USAGE = `usage: node dist/train.js cross-validate|fit|held-out|spans SHARED [--cache FOLDER] [--folds 0,1] [--out FOLDER]

  cross-validate   five folds by paper over SHARED/gold/train.jsonl and the labels of ingest/train/labels; prints
                   the scores over the former in both qualities
  fit              the same, then trains on all papers and writes the models, into FOLDER or ingest/model
  held-out         the shipped models on the papers of ingest/train/labels/held-out
  spans            mentions of the shipped models in SHARED/eval/spans/scierc.dev.jsonl, scored with python3

SHARED holds gold/, eval/, corpora/ and seed/. Steps already made are kept in the cache folder (a temporary
one for this program, lexicon and labels; one that you name is trusted as it is).`

const say = (line: string): boolean => process.stdout.write(`${line}\n`)

function optionOf(args: string[], option: string): string | undefined {
  const at = args.indexOf(option)
  return at >= 0 ? args[at + 1] : undefined
}

async function main(args: string[]): Promise<number> {
  const [command, shared] = args.filter((arg, i) => !arg.startsWith('--') && !args[i - 1]?.startsWith('--'))
  if (!shared || !/^(cross-validate|fit|held-out|spans)$/.test(command ?? '')) {
    say(USAGE)
    return 2
  }
  if (command === 'spans') {
    say(await scoreSpans(shared))
    return 0
  }
  if (command === 'held-out') {
    for (const line of await scoreHeldOut(shared)) say(line)
    return 0
  }
  const cache = optionOf(args, '--cache') ?? cacheFolder(shared)
  const artefacts = createArtefacts(cache, say)
  const corpus = readCorpus(shared, artefacts)
  const stageOne = new StageOne(corpus, artefacts)
  const folds = optionOf(args, '--folds')?.split(',').map(Number)
  const best = crossValidate(corpus, stageOne, artefacts, { quality: 'best', folds })
  const fast = crossValidate(corpus, stageOne, artefacts, { quality: 'fast', folds })
  for (const line of [...report(best), '', ...report(fast)]) say(line)
  if (command === 'fit') {
    const models = fitModels(corpus, stageOne, artefacts, { best: best.choice, fast: fast.choice })
    const sizes = writeModels(models, optionOf(args, '--out') ?? modelFolder())
    for (const [name, size] of Object.entries(sizes)) say(`${name.padEnd(16)} ${(size / 1e6).toFixed(2)} MB`)
  }
  return 0
}

/** Another program, lexicon or set of labels keeps its steps elsewhere. */
function cacheFolder(shared: string): string {
  const digest = createHash('sha256').update(readLexicon().fingerprint)
  for (const file of [fileURLToPath(import.meta.url), path.join(shared, 'gold/train.jsonl'), ...labelFiles('learned')])
    digest.update(readFileSync(file))
  return path.join(os.tmpdir(), `concordance-training-${digest.digest('hex').slice(0, 12)}`)
}

async function scoreSpans(shared: string): Promise<string> {
  const gold = path.join(shared, 'eval/spans/scierc.dev.jsonl')
  const found = path.join(os.tmpdir(), `concordance-spans-${process.pid}.jsonl`)
  try {
    writeFileSync(found, (await predictSpans(gold)).join('\n'))
    return execFileSync('python3', [path.join(shared, 'eval/score_spans.py'), gold, found], { encoding: 'utf8' })
  } finally {
    rmSync(found, { force: true })
  }
}

process.exitCode = await main(process.argv.slice(2))
