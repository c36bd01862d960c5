import { describe, expect, it } from 'vitest'
import { findCandidates } from '@/ingest/extract/candidates/find-candidates'
import { createDoc } from '@/ingest/extract/doc'
import { pairAbbreviations } from '@/ingest/extract/names/abbreviations'
import { tokenize } from '@/ingest/extract/words/tokenize'
import { Vocabulary } from '@/ingest/extract/words/vocabulary'
import { readLexicon } from '@/ingest/lexicon/lexicon'
import { paperSchema } from '@/lib/model/paper'

function candidatesOf(abstract: string): string[] {
  const doc = createDoc(paperSchema.parse({ id: 'p', title: 'T', abstract }), new Vocabulary())
  tokenize(doc)
  pairAbbreviations(doc)
  findCandidates(doc)
  return doc.candidates.map(({ occurrences: [at] }) => abstract.slice(doc.starts[at!.first]!, doc.ends[at!.last - 1]!))
}

describe('findCandidates', () => {
  it.each([
    ['We study in-context learning here.', 'in-context learning'],
    ['We study few-shot and first-order methods.', 'few-shot'],
    ['The exploration-exploitation trade-off is hard.', 'exploration-exploitation trade-off'],
    ['They use backpropagation through time.', 'backpropagation through time'],
    ['We report the area under the curve.', 'area under the curve'],
    ['It reaches 40% pass@1 today.', 'pass@1'],
    ['An off-policy method.', 'off-policy'],
    ['A model-based agent.', 'model-based agent'],
    ['We write it in C today.', 'C'],
    ['An E/E strategy.', 'E/E strategy'],
    ['We study named entity recognition.', 'named entity recognition'],
    ['Named Entities are tagged.', 'Named Entities'],
    ['It runs at 30 frames per second on one GPU.', 'frames per second'],
    ['We train tool use by RL.', 'tool use'],
    ['We do maximum a posteriori estimation.', 'maximum a posteriori estimation'],
    ['We follow the regularized leader.', 'follow the regularized leader'],
    ['Follow-the-regularized-leader has no regret.', 'Follow-the-regularized-leader'],
    ['Hindsight experience replay (HER) helps. With HER agents learn.', 'HER'],
    ['We run A/B testing here.', 'A/B testing'],
    ['The A/B test is over.', 'A/B test'],
    ['We speed I/O scheduling up.', 'I/O scheduling'],
    ['We test on CNN/Daily Mail now.', 'CNN/Daily Mail'],
    ['We train You Only Look Once.', 'You Only Look Once'],
    ['We test on ToyNet-A today.', 'ToyNet-A'],
    ['We compare TD(0) with SARSA.', 'TD(0'],
  ])('finds the name in %j', (text, name) => {
    expect(candidatesOf(text)).toContain(name)
  })

  it.each([
    ['With sparse rewards the agent fails.', 'sparse rewards the agent'],
    ['A policy that explores wins.', 'policy that explores'],
    ['A model is trained.', 'model is trained'],
    ['It builds on ideas of others in robotics.', 'on ideas'],
    ['A character-based model is used.', 'character-based'],
    ['The results of Table 1b are good.', 'Table 1b'],
    ['It saves up to D94,600 a year.', 'D94'],
    ['The value of Ø is known.', 'Ø'],
    ['Her robot learns; it is HER.', 'HER'],
    ['Hindsight experience replay (HER) helps her.', 'her'],
    ['An agent named Gato plays.', 'named Gato'],
    ['We make the tool use less memory.', 'use less memory'],
    ['It renders 30 frames per second pass.', 'second pass'],
    ['本文提出一种面向垂直领域的方法。', '本文提出一种面向垂直领域的方法'],
    ['We run A/B testing here.', 'B testing'],
    ['We test on CNN/Daily Mail now.', 'CNN'],
    ['We test on CNN/Daily Mail now.', 'Daily Mail'],
    ['We compare LLMs/multimodal LLMs here.', 'LLMs/multimodal LLMs'],
    ['We use scrambled $(0,m,d)$-net quadratures.', 'net quadratures'],
    [`We use ${'a'.repeat(20_000)} here.`, 'a'.repeat(20_000)],
    [`We use a ${'pre-'.repeat(5000)}trained one.`, 'pre-'.repeat(5000)],
  ])('makes no name of two phrases in %j', (text, run) => {
    expect(candidatesOf(text)).not.toContain(run)
  })

  it('finds none in sentences of other languages', () => {
    const found = candidatesOf(
      'Nous avons mesuré la qualité de la traduction avec une métrique. The toy data are German.',
    )
    expect(found).toContain('toy data')
    expect(found.filter((run) => /qualit|traduction|trique/.test(run))).toEqual([])
  })

  it('finds none behind the text of a whole article: people who are thanked, titles of others', () => {
    const text = 'We walk through mazes with maps. '.repeat(160)
    const found = candidatesOf(`${text}Acknowledgements Thanks to Ada Maker. References A Survey of Lanterns.`)
    expect(found).toContain('mazes')
    expect(found.filter((run) => /Maker|Lanterns/.test(run))).toEqual([])
    expect(candidatesOf('We read all. References Of Lanterns are short.')).toContain('Lanterns')
    expect(candidatesOf(`${text}References to lanterns are rare.`)).toContain('lanterns')
  })

  it('finds the names of the lexicon, whatever words they are of', () => {
    const names = readLexicon().entries.flatMap(({ name, aliases }) => [name, ...aliases])
    const plain = names.filter((name) => /^[A-Za-z]{2,}(?:[ -][A-Za-z]{2,}){0,5}$/.test(name))
    // an article is no part of a name, and of the others small letters are common words
    const others = ['The Pile', 'HER', 'PER', 'IE']
    const missed = plain.filter((name) => !candidatesOf(`We see ${name} here.`).includes(name))
    expect(missed.filter((name) => !others.includes(name))).toEqual([])
  })
})
