/**
 * The import law bites: in a copy of the project's folders, files with forbidden imports are planted, and the linter must
 * refuse each. A rule that passes silently on what it can't parse would be no rule.
 */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = path.join(import.meta.dirname, '..')
const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome')
const run = promisify(execFile)

const forbidden: [folder: string, source: string][] = [
  ['lib/model', '@/lib/env'],
  ['lib/text', '@/lib/model/concept'],
  ['lib/graph', '@/lib/store/graph-store'],
  ['lib/store', '@/lib/derive/derive'],
  ['lib/api', '@/lib/store/graph-store'],
  ['lib/derive', '@/lib/store/cypher-graph-store'],
  ['lib/queries', '@/ingest/ingest'],
  ['ingest/extract', '@/lib/store/cypher-graph-store'],
  ['ingest/cli', '@/components/explorer/explorer'],
  ['components/panels', '@/lib/store/graph-store'],
  ['components/panels', 'sigma'],
  ['components/canvas', '@/components/panels/concept-panel'],
  ['components/ui', '@/lib/model/concept'],
  ['app/api', '@/ingest/ingest'],
  ['app/api', '@/lib/store/open-graph-store'],
  ['ingest/extract', 'compromise'],
  ['ingest/extract/words', '@/ingest/extract/candidates/rank'],
  ['ingest/extract/candidates', '@/ingest/extract/merge/merge'],
  ['ingest/extract/kinds', '@/ingest/extract/roles/find-cue'],
  ['lib/store', 'neo4j-driver'],
  ['lib/store', '@grafeo-db/js'],
  ['lib/graph', '../env'],
]

const allowed: [folder: string, source: string][] = [
  ['lib/graph', '@/lib/model/concept'],
  ['lib/graph', '@/lib/text/read-tex'],
  ['components/panels', '@/lib/text/read-tex'],
  ['ingest/cli', '@/lib/store/open-graph-store'],
  ['components/panels', '@/lib/api/client'],
  ['app/_server', '@/lib/store/open-graph-store'],
]

const fileOf = (folder: string, index: number, what: string) => `${folder}/planted-${what}-${index}.ts`

let sandbox = ''
let complaints = ''

beforeAll(async () => {
  sandbox = await mkdtemp(path.join(os.tmpdir(), 'concordance-law-'))
  const config = JSON.parse(await readFile(path.join(root, 'biome.json'), 'utf8'))
  delete config.$schema
  config.vcs.enabled = false
  await plant('biome.json', JSON.stringify(config))
  const text = (source: string) => `import type * as planted from '${source}'\n\nexport type Planted = typeof planted\n`
  for (const [index, [folder, source]] of forbidden.entries()) await plant(fileOf(folder, index, 'no'), text(source))
  for (const [index, [folder, source]] of allowed.entries()) await plant(fileOf(folder, index, 'yes'), text(source))
  await plant('lib/graph/ring-a.ts', "import { b } from './ring-b'\n\nexport const a = (): number => b() + 1\n")
  await plant('lib/graph/ring-b.ts', "import { a } from './ring-a'\n\nexport const b = (): number => a() + 1\n")
  const args = [biome, 'lint', '--max-diagnostics=none', '.']
  const answer = await run(process.execPath, args, { cwd: sandbox, maxBuffer: 1 << 26 }).catch((error) => error)
  complaints = `${answer.stdout}${answer.stderr}`
}, 60_000)

afterAll(() => rm(sandbox, { recursive: true, force: true }))

async function plant(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(sandbox, file)), { recursive: true })
  await writeFile(path.join(sandbox, file), text)
}

/** Rules the linter names for a file. */
const rulesAgainst = (file: string): string[] =>
  complaints
    .split('\n')
    .filter((line) => line.startsWith(file.replaceAll('/', path.sep)) || line.startsWith(file))
    .flatMap((line) => line.match(/lint\/\w+\/(\w+)/)?.[1] ?? [])

describe('the import law', () => {
  it.each(forbidden.map((row, index) => [...row, index] as const))('keeps %s from importing %s', (folder, _, index) => {
    expect(rulesAgainst(fileOf(folder, index, 'no'))).toContain('noRestrictedImports')
  })

  it.each(allowed.map((row, index) => [...row, index] as const))('lets %s import %s', (folder, _, index) => {
    expect(rulesAgainst(fileOf(folder, index, 'yes'))).toEqual([])
  })

  it('finds a cycle', () => {
    expect(rulesAgainst('lib/graph/ring-a.ts')).toContain('noImportCycles')
  })
})
