import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deleteOwnQuery, saveOwnQuery } from '@/lib/queries/own-queries'
import { readQueries } from '@/lib/queries/read-queries'

let root = ''
let shipped = ''
let own = ''

beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'concordance-queries-'))
  shipped = path.join(root, 'shipped')
  own = path.join(root, 'data/queries')
  await mkdir(shipped)
  await writeFile(path.join(shipped, 'count.cypher'), '// name: How many\nMATCH (n) RETURN count(n) AS n')
  await writeFile(path.join(shipped, 'README.md'), 'not a query')
})

afterEach(() => rm(root, { recursive: true, force: true }))

const draft = {
  name: 'Papers of {venue}',
  description: '',
  tags: [],
  parameters: [],
  cypher: 'MATCH (p:Paper {venue: $venue}) RETURN p',
}

describe('folders of saved queries', () => {
  it('are read in order; a person need not have one', async () => {
    await writeFile(path.join(shipped, 'all.cypher'), '// name: All\nMATCH (n) RETURN n')
    const { queries, problems } = await readQueries({ shipped, own })
    expect(queries.map(({ slug, own: isOwn }) => [slug, isOwn])).toEqual([
      ['all', false],
      ['count', false],
    ])
    expect(problems).toEqual([])
  })

  it('a broken file costs itself, and says where and why', async () => {
    await writeFile(path.join(shipped, 'broken.cypher'), '// name: Broken\nMATCH (n)\nDELETE n')
    await writeFile(path.join(shipped, 'huge.cypher'), `// name: Huge\nRETURN 1 AS x ${' '.repeat(70_000)}`)
    await mkdir(path.join(shipped, 'folder.cypher'))
    const { queries, problems } = await readQueries({ shipped })
    expect(queries.map(({ slug }) => slug)).toEqual(['count'])
    expect(problems).toMatchObject(
      [
        {
          source: path.join(path.basename(root), 'shipped/broken.cypher'),
          line: 3,
          subject: 'broken',
          reason: /DELETE would change/,
        },
        { subject: 'folder', reason: /can't be read/ },
        { subject: 'huge', reason: /at most 64 kB/ },
      ].map((problem) => ({ ...problem, reason: expect.stringMatching(problem.reason) })),
    )
  })

  it('an own query takes the place of a shipped one', async () => {
    await saveOwnQuery(own, { ...draft, slug: 'count' })
    const { queries } = await readQueries({ shipped, own })
    expect(queries).toMatchObject([{ slug: 'count', own: true, name: draft.name }])
  })

  it('say which folder is missing', async () => {
    await expect(readQueries({ shipped: path.join(root, 'nowhere') })).rejects.toThrow('nowhere')
  })
})

describe('own queries', () => {
  it('are saved under their name, again under another one, changed, and deleted', async () => {
    const first = await saveOwnQuery(own, draft)
    const second = await saveOwnQuery(own, draft)
    expect([first.slug, second.slug]).toEqual(['papers-of-venue', 'papers-of-venue-2'])
    expect(first).toMatchObject({ own: true, parameters: [{ name: 'venue', kind: 'text' }] })
    await saveOwnQuery(own, { ...draft, slug: first.slug, description: 'changed' })
    const { queries } = await readQueries({ shipped, own })
    expect(queries.find(({ slug }) => slug === first.slug)?.description).toBe('changed')
    expect(await readdir(own)).toEqual(['papers-of-venue-2.cypher', 'papers-of-venue.cypher'])
    expect(await deleteOwnQuery(own, first.slug)).toBe(true)
    expect(await deleteOwnQuery(own, first.slug)).toBe(false)
  })

  it('read back as they were saved', async () => {
    const saved = await saveOwnQuery(own, draft)
    const { queries } = await readQueries({ shipped, own })
    expect(queries).toContainEqual(saved)
  })

  it.each([
    '../evil',
    '..',
    'a/b',
    'a\\b',
    '/etc/passwd',
    '.hidden',
    'con',
    'a\0b',
    '',
    'a'.repeat(81),
    'a b',
    'x.cypher',
  ])('never leave their folder: %j', async (slug) => {
    await expect(saveOwnQuery(own, { ...draft, slug })).rejects.toThrow("can't be the name of a query's file")
    expect(await deleteOwnQuery(own, slug)).toBe(false)
    expect(await readFile(path.join(shipped, 'count.cypher'), 'utf8')).toContain('How many')
  })

  it.each(['../../etc/passwd', 'con', '///', '😀', '.'.repeat(300), 'a'.repeat(300)])(
    'get a safe file name for %j',
    async (name) => {
      const { slug } = await saveOwnQuery(own, { ...draft, name, cypher: 'RETURN 1 AS x' })
      expect(slug).toMatch(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u)
      expect(await readdir(own)).toEqual([`${slug}.cypher`])
    },
  )

  it('can’t smuggle in lines or writes', async () => {
    const name = 'Mine\n// param x: text\nMATCH (n) DELETE n'
    expect(await saveOwnQuery(own, { ...draft, name, cypher: 'RETURN 1 AS x' })).toMatchObject({ parameters: [] })
    await expect(saveOwnQuery(own, { ...draft, cypher: 'MATCH (n) DELETE n' })).rejects.toThrow('DELETE would change')
  })
})
