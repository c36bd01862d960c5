/** Contract, part two: one paper is one node, under whatever ids and in whatever words it comes. */
import { describe, expect, it } from 'vitest'
import { corpus, reading, run } from './corpus'
import { dump } from './dump'
import { brokenRules } from './invariants'
import { type CurrentStore, fill } from './store-under-test'

const crawler = () => corpus()[1]!

export function describeIdentity(current: CurrentStore): void {
  describe('identity of papers', () => {
    it('finds a paper by its DOI in any writing, and by its arXiv id', async () => {
      await fill(current())
      expect((await current().paper('doi:10.1000/crawl'))!.paper.id).toBe('arxiv:2402.00002')
      const papers = await current().papers(['doi:10.1000/crawl', 'arxiv:2401.00001', 'gone'])
      expect([...papers.keys()].sort()).toEqual(['arxiv:2401.00001', 'doi:10.1000/crawl'])
      expect(papers.get('doi:10.1000/crawl')).toEqual((await current().paper('arxiv:2402.00002'))!.paper)
      const { facts, paper } = corpus()[2]!
      await current().upsertReadings('first', [{ facts, paper: { ...paper, arxivId: '2312.99999v3' } }])
      expect((await current().paper('arxiv:2312.99999'))!.paper.id).toBe(paper.id)
    })

    it('keeps the first id when a paper comes again under another', async () => {
      await fill(current())
      const again = crawler()
      again.paper = { ...again.paper, id: 's2:77', doi: 'https://doi.org/10.1000/crawl', venue: 'Crawling 2023' }
      again.facts = { ...again.facts, id: 's2:77' }
      expect(await current().upsertReadings('first', [again])).toEqual({ added: 0, updated: 1, unchanged: 0 })
      const page = await current().paper('s2:77')
      expect(page!.paper).toMatchObject({ id: 'arxiv:2402.00002', venue: 'Crawling 2023', otherIds: ['s2:77'] })
      expect((await current().health()).papers).toBe(5)
      expect(await current().upsertReadings('first', [again])).toMatchObject({ unchanged: 1 })
    })

    it('keeps the key by which a paper is cited when it comes again under another, or first without one', async () => {
      const [cited, later] = [corpus()[1]!, corpus()[0]!]
      cited.paper.citationKey = 'swartz:crawler'
      await current().startRun(run('first'))
      await current().upsertReadings('first', [cited, later])
      for (const { paper } of [cited, later]) paper.citationKey = 'Other2024'
      expect(await current().upsertReadings('first', [cited, later])).toEqual({ added: 0, updated: 1, unchanged: 1 })
      const keys = (await current().readings()).map(({ paper }) => paper.citationKey)
      expect(keys).toEqual(['Other2024', 'swartz:crawler'])
    })

    it('takes an arXiv DOI for the arXiv id', async () => {
      await fill(current())
      const { facts } = corpus()[4]!
      const paper = { ...corpus()[4]!.paper, id: 'openalex:W1', doi: '10.48550/arXiv.2403.00003' }
      expect(await current().upsertReadings('first', [{ facts, paper }])).toMatchObject({ added: 0, updated: 1 })
      expect((await current().paper('openalex:W1'))!.paper.id).toBe('arxiv:2403.00003')
    })

    it('keeps abstract and facts when a source without an abstract tells of the paper', async () => {
      await fill(current())
      const bare = reading({ id: crawler().paper.id, title: 'A Crawler That Maps', venue: 'Proc. of Crawling' }, [])
      await current().upsertReadings('first', [bare])
      const page = await current().paper(crawler().paper.id)
      expect(page!.paper).toMatchObject({ abstract: crawler().paper.abstract, venue: 'Proc. of Crawling', year: 2023 })
      expect(page!.concepts).toHaveLength(4)
      expect(await brokenRules(current())).toEqual([])
    })

    it('makes one of two papers when a record shows that they are one', async () => {
      await fill(current())
      await current().startRun(run('second'))
      const { paper, facts } = reading({ id: 'doi:10.1000/island', title: 'An island', abstract: 'We use PPO.' }, [
        { as: ['PPO'], name: 'proximal policy optimization' },
      ])
      await current().upsertReadings('second', [{ paper, facts }])
      const island = corpus()[4]!
      await current().upsertReadings('first', [{ ...island, paper: { ...island.paper, doi: '10.1000/island' } }])
      expect((await current().health()).papers).toBe(5)
      const page = await current().paper('doi:10.1000/island')
      expect(page!.paper.id).toBe('arxiv:2403.00003')
      expect(page!.runs.map(({ id }) => id)).toEqual(['first', 'second'])
      expect((await current().concept('proximal-policy-optimization'))!.concept.papers).toBe(3)
      expect(await brokenRules(current())).toEqual([])
    })

    it('makes one of two records of a batch that are one paper', async () => {
      await current().startRun(run('first'))
      const twin = crawler()
      twin.paper = { ...twin.paper, id: 'dblp:crawl' }
      expect(await current().upsertReadings('first', [crawler(), twin])).toEqual({ added: 1, updated: 1, unchanged: 0 })
      const before = await dump(current().driver)
      await current().upsertReadings('first', [twin, crawler()])
      expect(await dump(current().driver)).toEqual(before)
      expect((await current().paper('dblp:crawl'))!.paper.id).toBe(crawler().paper.id)
    })
  })
}
