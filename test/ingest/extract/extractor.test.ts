/** Whole pipeline with the models that ship: what holds for every paper, and a few papers written for this test. */
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createExtractor, type Extractor } from '@/ingest/extract/extractor'
import { normalize } from '@/ingest/extract/words/normalize'
import { type Facts, factsSchema } from '@/lib/model/facts'
import { type Paper, paperSchema } from '@/lib/model/paper'

let extractor: Extractor
beforeAll(async () => {
  extractor = await createExtractor()
})

const paper = (title: string, abstract = ''): Paper => paperSchema.parse({ id: 'p', title: title || 't', abstract })

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u
/** Both are of one word; between a script without blanks and another a word ends. */
const isInWord = (one: string, next: string): boolean =>
  /^[\p{L}\p{N}]{2}$/u.test(one + next) && UNSPACED.test(one) === UNSPACED.test(next)

/** Everything that no text may break; returns what is broken. */
function faults(read: Paper, { concepts }: Facts): string[] {
  const found: string[] = []
  const owner = new Map<string, string>()
  for (const { id, mentions, name, cue, ground } of concepts) {
    if (name.trim() === '') found.push(`${id} has no name`)
    if (cue && !/\p{L}/u.test(cue.text)) found.push(`${id}: no word is the reason “${cue.text}”`)
    const isNear = ({ field, sentenceStart, sentenceEnd }: (typeof mentions)[number]): boolean =>
      field === cue?.field && sentenceStart <= cue.start && cue.end <= sentenceEnd
    if (cue && !mentions.some(isNear)) found.push(`${id}: “${cue.text}” stands in no sentence of it`)
    if (ground === 'title' && !mentions.some(({ field }) => field === 'title')) found.push(`${id}: no title names it`)
    for (const { field, start, end, text, sentenceStart, sentenceEnd } of mentions) {
      const whole = read[field]
      if (whole.slice(start, end) !== text) found.push(`${id}: ${field} ${start} is not “${text}”`)
      if (sentenceStart > start || sentenceEnd < end) found.push(`${id}: outside its sentence`)
      const [before, after] = [[...whole.slice(0, start)].at(-1) ?? '', [...whole.slice(end)][0] ?? '']
      if (isInWord(before, [...text][0]!)) found.push(`${id}: “${text}” begins inside a word`)
      // bytes of a quotation mark read as letters are none
      if (isInWord([...text].at(-1)!, after) && !whole.startsWith('â€', end))
        found.push(`${id}: “${text}” ends inside a word`)
      if (/^[\uDC00-\uDFFF]/.test(whole.slice(start)) && /[\uD800-\uDBFF]$/.test(whole.slice(0, start)))
        found.push(`${id}: half a sign`)
      const form = normalize(text)
      if ((owner.get(form) ?? id) !== id) found.push(`“${text}” belongs to ${id} and ${owner.get(form)}`)
      owner.set(form, id)
    }
  }
  return found
}

const SAMPLE = paper(
  'Patient Policies: Offline Reinforcement Learning with Delayed Rewards',
  `Offline reinforcement learning (offline RL) struggles when rewards are delayed. We propose patient policy optimization
   (PaPO), which extends proximal policy optimization (PPO) with a return predictor. We evaluate PaPO on the MuJoCo
   simulator and on CARLA, and report the success rate. PaPO outperforms behavior cloning and soft actor-critic.`,
)

describe('createExtractor', () => {
  it('finds what an expert would name, with the paper’s role towards it', () => {
    const { concepts } = extractor.extract(SAMPLE)
    const byId = new Map(concepts.map((concept) => [concept.id, concept]))
    expect(byId.get('offline-reinforcement-learning')).toBeDefined()
    expect(byId.get('carla')).toMatchObject({ name: 'CARLA', kind: 'Benchmark', role: 'evaluates_on' })
    expect(byId.get('patient-policy-optimization')).toMatchObject({ kind: 'Method', role: 'proposes' })
    expect(byId.get('proximal-policy-optimization')).toMatchObject({
      name: 'proximal policy optimization',
      kind: 'Method',
    })
    expect(byId.get('success-rate')?.kind).toBe('Metric')
  })

  it('puts a short form and what it stands for under one concept', () => {
    const ppo = extractor.extract(SAMPLE).concepts.find(({ id }) => id === 'proximal-policy-optimization')
    expect(ppo?.mentions.map(({ text }) => text)).toEqual(['proximal policy optimization', 'PPO'])
  })

  it('gives the same facts for the same text, whatever was read before', () => {
    const first = extractor.extract(SAMPLE)
    extractor.extract(paper('Graph neural networks for molecules', 'We study message passing on molecular graphs.'))
    expect(extractor.extract(SAMPLE)).toEqual(first)
    expect(factsSchema.parse(first)).toEqual(first)
  })

  it('says why when asked', async () => {
    const explaining = await createExtractor({ explain: true })
    const { concepts } = explaining.extract(SAMPLE)
    expect(concepts[0]?.why?.join('\n')).toMatch(/ranker: core/)
  })

  it('reads faster when asked, under a version of its own', async () => {
    const fast = await createExtractor({ quality: 'fast' })
    expect(fast.version).toBe(`${extractor.version}-fast`.replace(/-\w{8}-/, fast.version.match(/-\w{8}-/)![0]))
    const facts = fast.extract(SAMPLE)
    expect(factsSchema.parse(facts).extractor).toBe(fast.version)
    expect(faults(SAMPLE, facts)).toEqual([])
    const byId = new Map(facts.concepts.map((concept) => [concept.id, concept]))
    expect(byId.get('carla')).toMatchObject({ kind: 'Benchmark', role: 'evaluates_on' })
    expect(byId.get('proximal-policy-optimization')?.mentions.map(({ text }) => text)).toContain('PPO')
  })

  it.each([
    ['no abstract', paper('Deep reinforcement learning for traffic signal control')],
    ['one word', paper('Attention')],
    [
      'LaTeX',
      paper(
        'On $\\epsilon$-greedy',
        'We study $\\epsilon$-greedy exploration and $\\mathcal{O}(\\sqrt{T})$ regret in \\emph{bandits}.',
      ),
    ],
    ['HTML', paper('A <i>deep</i> model', '<p>We use <b>Q-learning</b> &amp; SARSA on <a href="x">Atari</a>.</p>')],
    [
      'broken words',
      paper('Re- inforcement learn- ing', 'We use con- volutional neural net- works, decoding algo(cid:173) rithms.'),
    ],
    [
      'entities',
      paper('&#x3B5;-greedy', 'H&#233;non maps and graph&shy;convolutional net&#8208;works on CIFAR-10&nbsp;images.'),
    ],
    [
      'letters set in type',
      paper('MUST', 'We study \\textbf{MU}lti-\\textbf{S}tep \\textbf{T}oys \\cite{MUST} with PPO.'),
    ],
    ['mojibake inside', paper('BÃ¶hm trees', 'BÃ¶hm trees and BÃ splits of BÃ¶hm trees help.')],
    ['CJK around', paper('使用PPO算法训练机器人', '我们用BERT模型做分类,PPO算法 to train robots。')],
    ['mojibake', paper('FrÃ©chet distance', 'We use the FrÃ©chet inception distance â€“ a metric for images.')],
    ['CJK', paper('强化学习', '我们提出了一种新的强化学习方法。We propose DQN变体 for 机器人控制.')],
    ['surrogates', paper('𝒬-learning', 'The 𝒬-learning 😀agent learns\u{1F600}policies. \uD83D broken pair.')],
    ['control signs', paper('A\u0000B', 'deep\u0007 learning\r\n\r\nis\tgood\u200b for robots\u00ad.')],
  ])('keeps every offset exact: %s', (_, read) => {
    expect(faults(read, extractor.extract(read))).toEqual([])
  })

  it('keeps every offset exact over random texts', () => {
    const word = fc.constantFrom(
      'deep',
      'RL',
      'policy-gradient',
      '(PPO)',
      '$\\alpha$',
      'méthode',
      '强化',
      '😀',
      'e.g.',
      'We',
      '-',
      '\u0301',
      'AUC',
      '使用PPO算法',
      'BÃ¶hm',
      'ε–greedy',
      'deep—we',
      'net- works',
      'net&#8208;work',
      'vari(cid:173) able',
      'Bayesâ€™',
      '\\textbf{MU}lti',
      '\\cite{a}',
    )
    const words = fc.array(word, { maxLength: 60 }).map((list) => list.join(' '))
    const signs = fc.string({ unit: 'binary', maxLength: 120 })
    fc.assert(
      fc.property(fc.oneof(words, signs), fc.oneof(words, signs), (title, abstract) => {
        const read = paper(title, abstract)
        expect(faults(read, extractor.extract(read))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('takes no text without blanks for a name', () => {
    const read = paper('policy'.repeat(3500), `We use ${'reinforcement-'.repeat(1500)}learning and PPO.`)
    const facts = extractor.extract(read)
    expect(faults(read, facts)).toEqual([])
    expect(facts.concepts.filter(({ name, id }) => name.length > 100 || id.length > 100)).toEqual([])
  })

  it('has one concept where a paper writes its name in several ways', () => {
    const ways = [
      ['multi-task learning', 'multitask learning'],
      ['over-fitting', 'overfitting'],
      ['CIFAR-10', 'Cifar10'],
      ['text-to-SQL', 'Text2SQL'],
      ['k-means', 'kmeans'],
      ['$\\epsilon$-greedy', 'ε–greedy'],
    ]
    for (const [one, other] of ways) {
      const read = paper(`On ${one}`, `We study ${other} and ${one}. Our ${other} beats ${one} of others.`)
      const ids = extractor.extract(read).concepts.map(({ id }) => id.replace(/-/g, '').replace('2', 'to'))
      expect(ids).toEqual([...new Set(ids)])
    }
    const apart = extractor.extract(paper('YOLOv3 and YOLOv5', 'We compare YOLOv3 with YOLOv5 on COCO. YOLOv5 wins.'))
    expect(apart.concepts.flatMap(({ mentions }) => mentions.map(({ text }) => text))).toContain('YOLOv5')
  })

  it('takes a word that a hyphen and a blank break for one where the field knows it', () => {
    const read = paper('Networks', 'We train con- volutional neural net- works on inter- and intra-limb coordination.')
    const found = extractor.extract(read).concepts
    expect(found.find(({ id }) => id === 'convolutional-neural-network')?.mentions.map(({ text }) => text)).toEqual([
      'con- volutional neural net- works',
    ])
    expect(found.find(({ name }) => /interand/.test(name))).toBeUndefined()
    const apart = extractor.extract(paper('Detectors', 'We compare state-of-the- art detectors by average precision.'))
    expect(JSON.stringify(apart.concepts)).not.toMatch(/theart/)
  })

  it('finds A/B testing, whose first word is no article', () => {
    const read = paper('Online tests', 'We use A/B testing to compare two bandits. The A/B tests ran for a week.')
    const found = extractor.extract(read).concepts.find(({ id }) => id === 'a-b-testing')
    expect(found?.mentions.map(({ text }) => text)).toEqual(['A/B testing', 'A/B tests'])
  })

  it('takes a short form that a paper proposes for its own, unless it says what others mean by it', () => {
    const nameOf = (abstract: string) => extractor.extract(paper('A benchmark', abstract)).concepts[0]?.name
    expect(nameOf('We present ORCA, a new benchmark for the recognition of fish. ORCA has many images.')).toBe('ORCA')
    expect(nameOf('We present ORCA, which lets robots avoid collisions in an optimal and reciprocal way.')).toBe(
      'optimal reciprocal collision avoidance',
    )
  })

  it('keeps the head of a shared task', () => {
    const read = paper(
      'ToyEval',
      'We describe our system for the ToyEval 2019 shared task, in which many teams took part.',
    )
    expect(extractor.extract(read).concepts.map(({ name }) => name)).not.toContain('ToyEval 2019 shared')
  })

  it('keeps a name that is made of another apart from it', () => {
    const read = paper(
      'TOYL-VAE-GAN',
      `The recently proposed TOYL-VAE model suffers from mode collapse. We propose the TOYL-VAE-GAN model, which outperforms
       TOYL-VAE on CIFAR-10. For clustering we compare k-means with k-means++.`,
    )
    const names = extractor.extract(read).concepts.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['TOYL-VAE', 'TOYL-VAE-GAN', 'k-means', 'k-means++']))
  })

  it('takes a name with an `and` within for one', () => {
    const read = paper(
      'Factorizing values',
      'We follow the paradigm of centralized training and decentralized execution in multi-agent reinforcement learning.',
    )
    const names = extractor.extract(read).concepts.map(({ name }) => name)
    expect(names.filter((name) => /central/.test(name))).toEqual(['centralized training with decentralized execution'])
  })

  it('reads an abstract of 20,000 signs', () => {
    const read = paper(
      'A long one',
      'We evaluate deep reinforcement learning agents on robotic manipulation tasks with sparse rewards. '.repeat(205),
    )
    expect(faults(read, extractor.extract(read))).toEqual([])
  })
})
