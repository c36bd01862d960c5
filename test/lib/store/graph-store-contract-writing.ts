/** Contract, part one: papers and their links are written exactly, whole and once. */
import { describe, expect, it } from 'vitest'
import { corpus, reading, run } from './corpus'
import { dump } from './dump'
import { brokenRules } from './invariants'
import { type CurrentStore, fill } from './store-under-test'

const mapMaker = () => corpus()[3]!

export function describeWriting(current: CurrentStore): void {
  describe('writing', () => {
    it('keeps the exact words of every link, also beyond the basic plane', async () => {
      await fill(current())
      expect(await brokenRules(current())).toEqual([])
      const page = await current().concept('laplace-s-delta-crawler')
      const proof = page!.proofs[0]!
      const { start, end } = proof.mentions[0]!
      expect(proof.sentence.slice(start - proof.sentenceStart, end - proof.sentenceStart)).toBe('Laplace’s 𝛿-crawler')
      expect(proof.sentence).toBe('We introduce Laplace’s 𝛿-crawler for map making 🗺️ and compare to PPO on Quxworld.')
      expect(proof.cue).toEqual({ field: 'abstract', start: 11, end: 23, text: 'We introduce' })
      const grounds = (await current().concept('quxworld'))!.proofs.map(({ ground }) => ground)
      expect(grounds).toContain('kind')
    })

    it('gives readings back as they came, in the order of ids', async () => {
      await fill(current())
      const expected = corpus().sort((a, b) => (a.paper.id < b.paper.id ? -1 : 1))
      expect(await current().readings()).toEqual(expected)
      const first = await current().readings({ limit: 2 })
      const rest = await current().readings({ afterId: first.at(-1)!.paper.id, limit: 100 })
      expect([...first, ...rest]).toEqual(expected)
    })

    it('changes nothing when the same comes again', async () => {
      expect(await fill(current())).toEqual({ added: 5, updated: 0, unchanged: 0 })
      const [before, revision] = [await dump(current().driver), await current().revision()]
      expect(await fill(current())).toEqual({ added: 0, updated: 0, unchanged: 5 })
      expect(await dump(current().driver)).toEqual(before)
      expect(await current().revision()).toBe(revision)
    })

    it.each([
      ['other ids in any order', { otherIds: ['s2:9', 'acl:1', 's2:9', 'odd'] }],
      ['control characters', { title: 'a\u0000b\u0007c\u2028d', abstract: 'e\tf\r\ng \u202e h' }],
      ['half a character', { title: 'a \ud83d b', abstract: '\udc1b c' }],
      ['quotes and Cypher', { title: `'}) DETACH DELETE n //`, abstract: '"$id" \\ `x` {}' }],
      ['a very long text', { abstract: 'long and 長い 🐛 '.repeat(4000) }],
      ['an empty list of authors and no year', { authors: [], year: undefined }],
    ])('knows a paper again that has %s', async (_, over) => {
      await current().startRun(run('first'))
      const odd = reading({ id: 'odd', title: 'Odd', abstract: 'Odd.', ...over }, [])
      expect(await current().upsertReadings('first', [odd])).toMatchObject({ added: 1 })
      expect(await current().upsertReadings('first', [odd])).toMatchObject({ unchanged: 1 })
      const [stored] = await current().readings()
      expect(stored!.paper.title).toHaveLength(odd.paper.title.length)
      expect(stored!.paper.abstract.replaceAll('\ufffd', '?')).toBe(odd.paper.abstract.replace(/\p{Surrogate}/gu, '?'))
    })

    it('knows a run again, and which extractor has read it last', async () => {
      await current().startRun(run('first'))
      await current().startRun({ ...run('first'), at: '2030-01-01T00:00:00.000Z', extractor: 'newer' })
      expect(await current().runs()).toEqual([{ ...run('first'), extractor: 'newer', papers: 0 }])
    })

    it('raises the revision with every change', async () => {
      const revisions = [await current().revision()]
      await current().startRun(run('first'))
      revisions.push(await current().revision())
      for (const each of corpus()) {
        await current().upsertReadings('first', [each])
        revisions.push(await current().revision())
      }
      expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b))
    })

    it('gives one graph whatever the order and the size of batches', async () => {
      await fill(current())
      const atOnce = await dump(current().driver)
      await current().removeRun('first')
      await current().startRun(run('first'))
      for (const each of corpus().reverse()) await current().upsertReadings('first', [each])
      expect(await dump(current().driver)).toEqual(atOnce)
    })

    it('replaces all facts and links of a paper whose text changed', async () => {
      await fill(current())
      const { paper } = mapMaker()
      const told = reading({ ...paper, abstract: 'We address map making with tidal reckoning.' }, [
        { as: ['map making'], kind: 'Task', role: 'addresses' },
        { as: ['tidal reckoning'] },
      ])
      expect(await current().upsertReadings('first', [told])).toEqual({ added: 0, updated: 1, unchanged: 0 })
      expect(await current().concept('mosaic-stitching')).toBeNull()
      expect(await current().concept('stitching-accuracy')).toBeNull()
      expect((await current().concept('tidal-reckoning'))!.concept.papers).toBe(2)
      expect((await current().paper(paper.id))!.paper.abstract).toBe(told.paper.abstract)
      expect(await brokenRules(current())).toEqual([])
    })

    it('replaces facts that another version of the extractor found', async () => {
      await fill(current())
      const same = mapMaker()
      same.facts = { ...same.facts, extractor: 'test-2', concepts: same.facts.concepts.slice(0, 1) }
      expect(await current().upsertReadings('first', [same])).toMatchObject({ updated: 1 })
      expect((await current().paper(same.paper.id))!.concepts.map(({ concept }) => concept.id)).toEqual(['map-making'])
      expect(await brokenRules(current())).toEqual([])
    })

    it('refuses evidence that is not in the text, and keeps nothing of the batch', async () => {
      await current().startRun(run('first'))
      const before = await dump(current().driver)
      const [good, wrong] = corpus()
      wrong!.facts.concepts[0]!.mentions[0]!.start += 1
      const refusal = current().upsertReadings('first', [good!, wrong!])
      await expect(refusal).rejects.toMatchObject({ code: 'FAILED', message: expect.stringContaining(wrong!.paper.id) })
      expect(await dump(current().driver)).toEqual(before)
    })

    it('refuses papers of a run that was not started', async () => {
      await expect(current().upsertReadings('nowhere', corpus())).rejects.toMatchObject({ code: 'FAILED' })
      expect((await current().health()).papers).toBe(0)
    })

    it('stays exact when several write at once', async () => {
      await current().startRun(run('first'))
      await Promise.all(
        corpus()
          .flatMap((each) => [each, each])
          .map((each) => current().upsertReadings('first', [each])),
      )
      const written = await dump(current().driver)
      await current().removeRun('first')
      await fill(current())
      expect(written).toEqual(await dump(current().driver))
    })
  })
}
