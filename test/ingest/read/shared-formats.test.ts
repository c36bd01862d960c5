/**
 * Real files in researchers' formats against their true counts. Third-party texts, so they don't lie in this repository:
 * name their folder (with its expected.tsv) by CONCORDANCE_FORMATS to run this.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFile } from '@/ingest/read/source'
import { collect } from './collect'

const folder = process.env.CONCORDANCE_FORMATS ?? ''
const table = path.join(folder, 'expected.tsv')
const isThere = folder !== '' && existsSync(table)
if (!isThere) console.warn('Skipped the check of real files: name their folder by CONCORDANCE_FORMATS to run it.')

const rows = isThere
  ? readFileSync(table, 'utf8')
      .split('\n')
      .slice(1)
      .filter(Boolean)
      .map((row) => row.split('\t'))
  : []

describe.skipIf(!isThere)('real files', () => {
  it.each(rows)('%s has %s records, %s with an abstract', async (file, records, abstracts) => {
    const { papers, problems, merged } = await collect(await openFile(path.join(folder, file ?? '')))
    const untitled = problems.filter(({ reason }) => reason.includes('no title')).length
    const found = papers.length + merged + untitled
    if (records?.startsWith('~')) {
      const estimate = Number(records.slice(1))
      expect(found).toBeGreaterThan(estimate * 0.7)
      expect(found).toBeLessThan(estimate * 1.5)
    } else expect(found).toBe(Number(records))
    if (merged === 0) expect(papers.filter(({ abstract }) => abstract).length).toBe(Number(abstracts))
    expect(
      papers.filter(({ title }) => /[{}\\]|<\/?[a-z]/.test(title.replace(/\$[^$]*\$/g, ''))).map(({ title }) => title),
    ).toEqual([])
  })
})
