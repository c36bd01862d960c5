import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDoc } from '@/ingest/extract/doc'
import { tokenize } from '@/ingest/extract/words/tokenize'
import { Vocabulary } from '@/ingest/extract/words/vocabulary'
import { paperSchema } from '@/lib/model/paper'

const read = (title: string, abstract = '') => {
  const doc = createDoc(paperSchema.parse({ id: 'p', title, abstract }), new Vocabulary())
  tokenize(doc)
  return doc
}

describe('tokenize', () => {
  it.each([
    ['off-policy learning', ['off', 'policy', 'learning']],
    ["Bellman's equation", ['Bellman', 'equation']],
    ['GPT-3.5 and C++', ['GPT', '3', '5', 'and', 'C++']],
    ['$\\epsilon$-greedy', ['$', '\\', 'epsilon', 'greedy']],
    ['A* (search)', ['A*', '(', 'search', ')']],
    ['TD3+BC', ['TD3+BC']],
    ['naïve Bayes', ['naïve', 'Bayes']],
    ["Fr\\'echet, R\\'{e}nyi", ["Fr\\'echet", ',', "R\\'{e}nyi"]],
    ['Schr{\\"o}dinger, {\\"O}zg\\"ur', ['Schr{\\"o}dinger', ',', '{\\"O}zg\\"ur']],
    ['Erd\\H{o}s, Gro{\\ss}', ['Erd\\H{o}s', ',', 'Gro{\\ss}']],
    ['the \\"attention\\" of {\\em you}', ['the', '\\', '"', 'attention', '\\', '"', 'of', 'you']],
    ['{\\bf Deep} {\\it Q} learning, {\\ttfamily X}, \\sc Atari', ['Deep', 'Q', 'learning', ',', 'X', ',', 'Atari']],
    ['{\\emx a}', ['{', '\\', 'emx', 'a', '}']],
    ['\\emph{gradient descent} ($\\mathtt{UCB}$)', ['gradient', 'descent', '(', '$', 'UCB', '$', ')']],
    ['classi(cid:12)cation (cid:3)', ['classi(cid:12)cation', '(', 'cid', ':', '3', ')']],
    ['rein\u00adforce\u0002ment, Schr\ufffddinger', ['rein\u00adforce\u0002ment', ',', 'Schr\ufffddinger']],
    ['agent\ufffds', ['agent', '\ufffd', 's']],
    ['lost \u0002 or caf\ufffd.', ['lost', '\u0002', 'or', 'caf', '\ufffd', '.']],
    ['TD(λ) and TD($\\lambda$), f(λ)', ['TD', 'λ', ')', 'and', 'TD', 'lambda', '$', ')', ',', 'f', '(', 'λ', ')']],
    ['TD(0), O(1)', ['TD', '0', ')', ',', 'O', '(', '1', ')']],
    ["Fleiss' kappa, the 'agents' and", ['Fleiss', 'kappa', ',', 'the', "'", 'agents', "'", 'and']],
    ['policies.We', ['policies', '.', 'We']],
    ['ε–greedy, ε−greedy, ε‐greedy', ['ε', 'greedy', ',', 'ε', 'greedy', ',', 'ε', 'greedy']],
    ['$\\epsilon$—greedy', ['$', '\\', 'epsilon', 'greedy']],
    ['learning—we show', ['learning', '—', 'we', 'show']],
    ['learning – we show', ['learning', '–', 'we', 'show']],
    ['RNNs---models', ['RNNs', '-', '-', '-', 'models']],
    ['10–20 at 10−3', ['10', '20', 'at', '10', '−', '3']],
    ['使用PPO算法训练', ['使用', 'PPO', '算法训练']],
    ['ロボットのためのDQN3강화', ['ロボットのための', 'DQN3', '강화']],
    ['BÃ¶hm, FrÃ©chet, Å¡koda', ['BÃ¶hm', ',', 'FrÃ©chet', ',', 'Å¡koda']],
    ['3 Å· × Ã', ['3', 'Å', '·', '×', 'Ã']],
    ['Bayesâ€™ rule, Adaâ€™s', ['Bayes', 'rule', ',', 'Ada']],
    ['ErdÅ‘sâ€“RÃ©nyi â€œtreesâ€', ['ErdÅ‘s', 'RÃ©nyi', 'â€œ', 'trees', 'â€']],
    ['observed vari(cid:173) ables, net(cid:173)work', ['observed', 'vari(cid:173) ables', ',', 'net(cid:173)work']],
    ['K&ouml;nig&#39;s graph&shy;ics', ['K&ouml;nig', 'graph&shy;ics']],
    ['&#x3B5;-greedy &amp; off&#8208;line', ['&#x3B5;', 'greedy', 'off', 'line']],
    ['x &#60; y &lt; z', ['x', 'y', 'z']],
    ['\\textbf{MU}lti-\\textbf{S}tep \\textbf{Toys}', ['\\textbf{MU}lti', '\\textbf{S}tep', 'Toys']],
    ['toys \\citep[p.~2]{ada2001, bob:ToY} and \\cite{X}, \\ref{a}', ['toys', 'and', ',']],
    ['at http://toy.example.org/ada/RbF/ or toys.com/RbF and e.g. ML.', ['at', 'or', 'and', 'e', 'g', '.', 'ML', '.']],
  ])('reads %j as %j', (text, expected) => {
    expect(read(text).words.map(({ raw }) => raw)).toEqual(expected)
  })

  it.each([
    ['BÃ¶hm', 'böhm'],
    ['GarcÃ­a', 'garcía'],
    ['LukÃ¡Å¡', 'lukáš'],
    ['vari(cid:173) ables', 'variables'],
    ['H&#233;non', 'hénon'],
    ['\\textbf{MU}lti', 'multi'],
    ['rein\u00adforce\u0002ment', 'reinforcement'],
  ])('knows %j as %j', (text, lower) => {
    expect(read(text).words[0]!.lower).toBe(lower)
  })

  it.each([
    ['LPs', 'lp'],
    ['GPUs', 'gpu'],
    ['GPS', 'gps'],
  ])('takes %j for the plural of its short form or for what it is: %j', (text, norm) => {
    expect(read(text).words[0]!.norm.text).toBe(norm)
  })

  it('ends no sentence where a line is wrapped', () => {
    expect(read('t', 'We propose patient\n  policies. They\r\nwork.').sentences).toHaveLength(3)
  })

  it('ends no sentence at et al. or vs.', () => {
    expect(read('t', 'We follow Smith et al. Here PPO vs. SAC is studied. It works.').sentences).toHaveLength(3)
  })

  it('gives every token its exact place, whatever the text', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
    )
    fc.assert(
      fc.property(texts, (abstract) => {
        const doc = read('Title', abstract)
        const fields = doc.words.map((_, i) => (i < doc.titleEnd ? 'Title' : abstract))
        const texts = fields.map((field, i) => field.slice(doc.starts[i], doc.ends[i]))
        expect(texts).toEqual(doc.words.map(({ raw }) => raw))
        const backward = doc.starts.filter((start, i) => i > doc.titleEnd && start < doc.ends[i - 1]!)
        expect(backward).toEqual([])
      }),
    )
  })
})
