import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { FUNCTIONS, PATH_FUNCTIONS, PREDICATES, PROCEDURES } from '@/lib/store/sandbox/words'

describe('docs/queries.md', () => {
  it('lists just the functions and procedures that the guard lets through', async () => {
    const page = await readFile(path.join(import.meta.dirname, '../../../../docs/queries.md'), 'utf8')
    const [, functions = ''] = /these functions:([\s\S]*?)\n\n/.exec(page) ?? []
    const listed = [...functions.matchAll(/`(\w+)`/g)].map(([, name = '']) => name.toLowerCase())
    expect(listed.sort()).toEqual([...FUNCTIONS, ...PREDICATES, ...PATH_FUNCTIONS].sort())
    const procedures = [...page.matchAll(/db\.\w+(?=\(\))/g)].map(([name]) => name.toLowerCase())
    expect(new Set(procedures)).toEqual(PROCEDURES)
  })
})
