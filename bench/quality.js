// `npm run bench -- quality SHARED`: the tables of docs/extraction.md, made from the labels in SHARED: cross-validation
// in both qualities with reliability and kinds of error (trains, takes minutes), labelled sample, spans, speed and memory.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { buildIfStale, fail, root, runNode } from '../bin/project.js'

const [shared, ...options] = process.argv.slice(2)
if (!shared || !existsSync(path.join(shared, 'gold/train.jsonl'))) {
  fail('usage: npm run bench -- quality SHARED [--cache FOLDER], where SHARED/gold/train.jsonl is')
} else {
  await buildIfStale()
  const evaluate = ['dist/concordance.js', 'evaluate', path.join(shared, 'gold/dev.jsonl')]
  const extract = ['bin/bench.js', 'extract', path.join(shared, 'corpora/abstracts-1k.jsonl.gz')]
  const steps = [
    ['Cross-validation', 'dist/train.js', 'cross-validate', shared, ...options],
    ['Held out', 'dist/train.js', 'held-out', shared],
    ['Sample, labelled', ...evaluate],
    ['Sample, labelled, read fast', ...evaluate, '--quality', 'fast'],
    ['Mentions (SciERC)', 'dist/train.js', 'spans', shared],
    ['Speed and memory', ...extract],
    ['Speed and memory, read fast', ...extract, 'fast'],
  ]
  for (const [title, script, ...args] of steps) {
    console.log(`\n## ${title}\n`)
    const code = await runNode(path.join(root, script), args)
    if (code !== 0) process.exitCode = code
  }
}
