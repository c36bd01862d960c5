/**
 * Makes the models again from the shared folder:
 * `node dist/train.js cross-validate|fit SHARED [--cache FOLDER]`. The same input gives the same bytes.
 */
import os from 'node:os'
import path from 'node:path'
import { createArtefacts } from './artefacts'
import { readCorpus } from './corpus'
import { crossValidate, report } from './cross-validate'
import { fitModels, writeModels } from './fit'
import { StageOne } from './stage-one'

const USAGE = `usage: node dist/train.js cross-validate|fit SHARED [--cache FOLDER] [--folds 0,1]

  cross-validate   five folds by paper over SHARED/gold/train.jsonl; prints the scores
  fit              the same, then trains on all papers and writes ingest/model

SHARED holds gold/ and eval/stats/. Steps already made are kept in FOLDER.`

const say = (line: string): boolean => process.stdout.write(`${line}\n`)

function optionOf(args: string[], option: string): string | undefined {
  const at = args.indexOf(option)
  return at >= 0 ? args[at + 1] : undefined
}

function main(args: string[]): number {
  const cache = optionOf(args, '--cache') ?? path.join(os.tmpdir(), 'concordance-training')
  const [command, shared] = args.filter((arg, i) => !arg.startsWith('--') && !args[i - 1]?.startsWith('--'))
  if (!shared || (command !== 'cross-validate' && command !== 'fit')) {
    say(USAGE)
    return 2
  }
  const artefacts = createArtefacts(cache, say)
  const corpus = readCorpus(shared, artefacts)
  const stageOne = new StageOne(corpus, artefacts)
  const folds = optionOf(args, '--folds')?.split(',').map(Number)
  const validation = crossValidate(corpus, stageOne, artefacts, folds)
  for (const line of report(validation)) say(line)
  if (command === 'fit') {
    const sizes = writeModels(fitModels(corpus, stageOne, artefacts, validation.choice))
    for (const [name, size] of Object.entries(sizes)) say(`${name.padEnd(16)} ${(size / 1e6).toFixed(2)} MB`)
  }
  return 0
}

process.exitCode = main(process.argv.slice(2))
