import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseLabels } from '@/ingest/train/labels'
import { labelFiles } from '@/ingest/train/shared-folder'

const PAPER = `# made-up:1
+Method/Task proposes/uses: convolutional neural network | CNN
-Benchmark mentions: toy grid
`

describe('parseLabels', () => {
  it('reads a heading per paper and a line per concept', () => {
    expect(parseLabels(`${PAPER}\n# made-up:2\n`)).toEqual([
      {
        id: 'made-up:1',
        concepts: [
          {
            name: 'convolutional neural network',
            aliases: ['CNN'],
            types: ['Method', 'Task'],
            role: ['proposes', 'uses'],
            level: 'core',
          },
          { name: 'toy grid', aliases: [], types: ['Benchmark'], role: ['mentions'], level: 'optional' },
        ],
      },
      { id: 'made-up:2', concepts: [] },
    ])
  })

  it.each([
    ['+Method uses no colon', 'Line 2 is no concept'],
    ['+Robot uses: arm', 'Line 2 is no concept'],
    ['+Method invents: arm', 'Line 2 is no concept'],
  ])('names the line that it cannot read: %s', (line, message) => {
    expect(() => parseLabels(`# made-up:1\n${line}`)).toThrow(message)
  })

  it('names a concept that no paper has', () => {
    expect(() => parseLabels('+Method uses: arm')).toThrow('Line 1 comes before the first paper')
  })
})

const files = (['learned', 'held-out'] as const).flatMap(labelFiles)
const papers = files.flatMap((file) => parseLabels(readFileSync(file, 'utf8')))

describe('the labels', () => {
  it('are of papers of which each is labelled once: none is learned from and held out', () => {
    const ids = papers.map(({ id }) => id)
    expect(ids.filter((id, i) => ids.indexOf(id) < i)).toEqual([])
  })

  it('give no wording to two concepts of a paper', () => {
    const twice = papers.flatMap(({ id, concepts }) => {
      const forms = concepts.flatMap(({ name, aliases }) => [...new Set([name, ...aliases])])
      return forms.filter((form, i) => forms.indexOf(form) < i).map((form) => `${id}: ${form}`)
    })
    expect(twice).toEqual([])
  })
})
