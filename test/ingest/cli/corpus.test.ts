/** A whole corpus on its way: out of one store, as lines, into another, here or through the server that has it open. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Parts } from '@/ingest/cli/context'
import { inThisThread } from '@/ingest/extractor'
import { versionIn } from '@/lib/model/quality'
import { openGraphStore } from '@/lib/store/open-graph-store'
import { dump } from '@/test/lib/store/dump'
import { commandLine, newFile, newFolder, paperLine, type Run, wordExtractor } from './run'

const QUERY = '// name: All papers\n// A note of mine.\nMATCH (p:Paper) RETURN p\n'

/** Two runs that share a paper, an own query, and a paper with two ids. */
async function filled(): Promise<Run & { dataFolder: string }> {
  const run = commandLine()
  await run(
    'ingest',
    newFile('a.jsonl', paperLine('Lanterns over Maps', { year: 2020 }) + paperLine('Maps of Gardens')),
  )
  await run(
    'ingest',
    newFile('b.jsonl', paperLine('Maps of Gardens', { otherIds: ['doi:10.1/x'] }) + paperLine('Gardens')),
  )
  // what was drawn in two steps is drawn as all at once would be
  await run('rebuild')
  mkdirSync(path.join(run.dataFolder, 'queries'))
  writeFileSync(path.join(run.dataFolder, 'queries/all-papers.cypher'), QUERY)
  return run
}

async function dumpOf(dataFolder: string): Promise<string[]> {
  const store = await openGraphStore({ dataFolder })
  const lines = await dump(store.driver)
  await store.close()
  return lines
}

const neverExtracts = { ...wordExtractor, version: 'words-2', extract: () => expect.unreachable('facts come along') }
const withoutExtractor = () => commandLine({ parts: { openExtractor: async () => inThisThread(neverExtracts) } })

describe('export --format corpus', () => {
  it('holds all that another store needs: ingest makes the same of it, with facts as they were', async () => {
    const run = await filled()
    const file = path.join(newFolder(), 'all.jsonl')
    expect(await run('export', '--format', 'corpus', '--output', file)).toMatchObject({ code: 0, out: '' })
    const other = withoutExtractor()
    expect((await other('ingest', file)).out).toBe(`${file}: 3 papers added, 0 updated, 1 unchanged\n`)
    expect(await dumpOf(other.dataFolder)).toEqual(await dumpOf(run.dataFolder))
    expect(readFileSync(path.join(other.dataFolder, 'queries/all-papers.cypher'), 'utf8')).toBe(QUERY)
    expect((await other('export', '--format', 'corpus')).out.split('\n').slice(1)).toEqual(
      readFileSync(file, 'utf8').split('\n').slice(1),
    )
  })

  it('changes nothing where it came from', async () => {
    const run = await filled()
    const file = newFile('all.jsonl', (await run('export', '--format', 'corpus')).out)
    const before = await dumpOf(run.dataFolder)
    expect((await run('ingest', file)).out).toContain('0 papers added, 0 updated, 4 unchanged')
    expect(await dumpOf(run.dataFolder)).toEqual(before)
  })

  it('keeps an own query that says something else, and says so', async () => {
    const run = await filled()
    const file = newFile('all.jsonl', (await run('export', '--format', 'corpus')).out)
    const mine = QUERY.replace('All papers', 'Every paper')
    writeFileSync(path.join(run.dataFolder, 'queries/all-papers.cypher'), mine)
    expect((await run('ingest', file)).err).toMatch(/all\.jsonl:\d+: There is another query all-papers already/)
    expect(readFileSync(path.join(run.dataFolder, 'queries/all-papers.cypher'), 'utf8')).toBe(mine)
  })

  it('can be read as papers by every other command', async () => {
    const run = await filled()
    const file = newFile('all.jsonl', (await run('export', '--format', 'corpus')).out)
    const { code, out, err } = await run('read', file)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).title),
    ).toEqual(['Gardens', 'Lanterns over Maps', 'Maps of Gardens'])
  })
})

describe('lines of extract --papers', () => {
  it('are ingested as they are, as one run of the file', async () => {
    const papers = newFile('a.jsonl', paperLine('Lanterns') + paperLine('Maps'))
    const lines = (await commandLine()('extract', '--papers', papers)).out
    const run = withoutExtractor()
    expect((await run('ingest', newFile('found.jsonl', lines))).out).toContain('2 papers added')
    expect(JSON.parse((await run('runs', '--json')).out).runs).toMatchObject([
      { source: 'found.jsonl', extractor: 'words-1', papers: 2 },
    ])
  })

  it('cost themselves alone where their evidence is not in the text', async () => {
    const papers = newFile('a.jsonl', paperLine('Lanterns') + paperLine('Maps'))
    const lines = (await commandLine()('extract', '--papers', papers)).out.replace('"text":"Maps"', '"text":"Caps"')
    const { out, err } = await withoutExtractor()('ingest', newFile('found.jsonl', lines))
    expect(out).toContain('1 paper added')
    expect(err).toMatch(/found\.jsonl:2: .*“Caps” does not stand at title 0–4/)
  })
})

/** The program with extractors of both qualities, of that version. */
function withQualities(version: string, dataFolder?: string) {
  const openExtractor: Parts['openExtractor'] = async ({ quality = 'best' } = {}) => {
    const own = versionIn(version, quality)
    const extract = (paper: Parameters<typeof wordExtractor.extract>[0]) => ({
      ...wordExtractor.extract(paper),
      extractor: own,
    })
    return inThisThread({ version: own, extract })
  }
  return commandLine({ parts: { openExtractor }, ...(dataFolder && { environment: { CONCORDANCE_DATA: dataFolder } }) })
}

describe('the quality in which papers were read', () => {
  it('is kept where an upgrade has them read anew, and in a restored store', async () => {
    const run = withQualities('words-1')
    await run('ingest', newFile('quick.jsonl', paperLine('Lanterns')), '--quality', 'fast')
    await run('ingest', newFile('careful.jsonl', paperLine('Maps')))
    expect((await run('runs')).out).toMatch(/1 paper from \S*quick\.jsonl, read fast\n/)
    expect((await run('runs')).out).toMatch(/1 paper from \S*careful\.jsonl\n/)
    const file = path.join(newFolder(), 'all.jsonl.gz')
    await run('backup', file)
    const later = withQualities('words-2', run.dataFolder)
    expect((await later('rebuild')).out).toContain('2 extracted anew')
    const elsewhere = withQualities('words-2')
    // from the copy of the papers, which holds no facts
    writeFileSync(path.join(run.dataFolder, 'store.grafeo'), 'no store any more')
    expect((await later('rebuild')).out).toContain('2 papers')
    expect((await elsewhere('restore', file)).out).toContain('Restored 2 papers')
    for (const folder of [run.dataFolder, elsewhere.dataFolder]) {
      const lines = (await dumpOf(folder)).filter((line) => /words-/.test(line))
      expect(lines.filter((line) => line.includes('Lanterns') && !line.includes('words-2-fast'))).toEqual([])
      expect(lines.filter((line) => line.includes('Maps') && /words-2-fast|words-1/.test(line))).toEqual([])
      expect(lines.join('\n')).toMatch(/words-2-fast/)
    }
  })
})

describe('restore', () => {
  it('brings queries back, and extracts anew what another version found', async () => {
    const run = await filled()
    const file = path.join(newFolder(), 'all.jsonl.gz')
    await run('backup', file)
    const extract = (paper: Parameters<typeof wordExtractor.extract>[0]) => ({
      ...wordExtractor.extract(paper),
      extractor: 'words-2',
    })
    const newer = commandLine({ parts: { openExtractor: async () => inThisThread({ version: 'words-2', extract }) } })
    expect((await newer('restore', file)).out).toContain('Restored 3 papers')
    expect(readdirSync(path.join(newer.dataFolder, 'queries'))).toEqual(['all-papers.cypher'])
    expect((await dumpOf(newer.dataFolder)).join('\n')).not.toContain('words-1')
  })
})
