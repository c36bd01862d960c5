/** TeX as people read it: a row for each behaviour, spans that stay on their words, and no text that breaks it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readable, readTex } from '@/lib/text/read-tex'

const tex = String.raw

describe('formulas', () => {
  it.each([
    [tex`An $\epsilon$-greedy policy`, 'An ε-greedy policy'],
    [tex`$O(\sqrt{T})$ regret`, 'O(√T) regret'],
    [tex`$\mathcal{O}(1/\epsilon^2)$ steps`, 'O(1/ε²) steps'],
    [tex`10$\times$ faster`, '10× faster'],
    [tex`an $\ell_1$ penalty in $\mathbb{R}^d$`, 'an ℓ₁ penalty in ℝᵈ'],
    [tex`$n\log n$, $2 \log_2 n$, $\log^2n$`, 'n log n, 2 log₂ n, log² n'],
    [tex`$x\in X$ with $\beta\ge2$ and $\geq 3$`, 'x ∈ X with β ≥ 2 and ≥3'],
    [tex`$3\times3$ or $3 \times 3$ patches`, '3×3 or 3 × 3 patches'],
    [tex`$\Delta t$ and $f'(x)$`, 'Δt and f′(x)'],
    [tex`CO$_2$, $^{13}$C, $360^\circ$, $A^\top$`, 'CO₂, ¹³C, 360°, Aᵀ'],
    [tex`$\tilde{O}(n)$, $\hat x_i$, $\bar\theta$, $\overline{AB}$`, 'Õ(n), x̂ᵢ, θ̄, A̅B̅'],
    [tex`$\sum_{i=1}^{n} x_i$`, '∑ᵢ₌₁ⁿ xᵢ'],
    [tex`$\|x-y\|_2^2$ and $\left\{2,\,3\right\}$`, '‖x-y‖₂² and {2, 3}'],
    [tex`for $\mathcal{G}$ in $\mathcal{NP}$`, 'for 𝒢 in NP'],
    [tex`$S = {a,b}$ and $\delta^-1$ and $A^\downarrow$`, 'S = {a,b} and δ⁻¹ and A^↓'],
    [tex`$a \equiv b \pmod 6$, $n \not\in S$`, 'a ≡ b (mod 6), n ∉ S'],
    [tex`$$E = mc^2$$ and \(i\)-th and \[ a \le b \]`, 'E = mc² and i-th and a ≤ b'],
    [tex`$ P $ in$ n $steps`, 'P in n steps'],
    [tex`$10\,\text{dB}$`, '10 dB'],
    [tex`$\vphantom {\sum} a$`, 'a'],
    [tex`$\mathcal{\vphantom}V\vphantom{}$-usable, $a\vphantom{\sum} + b$`, 'V-usable, a + b'],
  ])('reads %s', (text, shown) => {
    expect(readable(text)).toBe(shown)
  })

  it.each([
    ['letters without a raised or lowered form', tex`$\alpha^\gamma x_\theta$`, 'α^γ x_θ'],
    ['a word', tex`$T_{\text{max}}y$`, 'T_max y'],
    ['a list', tex`$x_{i,j}$`, 'x_(i,j)'],
    ['a quotient', tex`$n^{2/3}$`, 'n^(2/3)'],
    ['a call', tex`$2^{O(n)}$`, '2^O(n)'],
    ['a tower', tex`$x^{2^k}$`, 'x^(2ᵏ)'],
  ])('writes scripts out: %s', (_, text, shown) => {
    expect(readable(text)).toBe(shown)
  })

  it.each([
    [tex`$\frac{a}{b}$, $\frac12$`, 'a/b, 1/2'],
    [tex`$\frac{n+1}{2k}$`, '(n+1)/(2k)'],
    [tex`$\frac{\log n}{\epsilon}$`, '(log n)/ε'],
    [tex`$\log\frac nD$`, 'log(n/D)'],
    [tex`$\frac{1}{2}x$`, '1/2 x'],
    [tex`$n^{\frac{1}{2}-\varepsilon}$`, 'n^(1/2-ε)'],
    [tex`$ {n \choose k}$, $\binom{n}{k}$, $ {1 \over 2}$`, '(n choose k), (n choose k), 1/2'],
  ])('says what stands above and below in a line: %s', (text, shown) => {
    expect(readable(text)).toBe(shown)
  })

  it.each([
    [tex`$\mymacro{x} + \alpha$`],
    [tex`$\begin{pmatrix} a & b \\ c & d \end{pmatrix}$`],
    [tex`$\widehat{x + y}$`],
    [tex`$\sqrt{\alpha$`],
    [tex`\frac{\alpha}{\mymacro{x}}`],
  ])('leaves a formula whole that no line can say: %s', (text) => {
    expect(readable(text)).toBe(text)
  })
})

describe('running text', () => {
  it.each([
    [tex`\emph{sparse} and {\em dense} \textsc{Mask-RCNN}`, 'sparse and dense Mask-RCNN'],
    [tex`\emph{a \textbf{bold} claim}`, 'a bold claim'],
    [tex`K\"ohler, {\"O}zg\"ur, Ar{\i}kan, Gr\o nlund, \v{S}`, 'Köhler, Özgür, Arıkan, Grønlund, Š'],
    [tex`95\% of A\&B at \$5`, '95% of A&B at $5'],
    [tex`as shown~\cite{roe2019,doe} in Fig.~3`, 'as shown [roe2019, doe] in Fig. 3'],
    [tex`code\footnote{See \url{https://example.org/~x}.} here`, 'code (See https://example.org/~x.) here'],
    [tex`\href{https://example.org}{Here} it is`, 'Here (https://example.org) it is'],
    [tex`O(n \log n) and \alpha-helix, i.e.\ 1\,ms`, 'O(n log n) and α-helix, i.e. 1 ms'],
    [tex`0.35 {\mu}m at 3{\deg}, {\Omega}(n) in \R^m`, '0.35 μm at 3°, Ω(n) in ℝᵐ'],
    [tex`2^{O(\sqrt{k})} and n^{-1}`, '2^O(√k) and n⁻¹'],
    [tex`\begin{itemize} \item one \end{itemize}`, '• one'],
    [tex`it\'s \"end-to-end\"`, `it's "end-to-end"`],
  ])('reads %s', (text, shown) => {
    expect(readable(text).trim()).toBe(shown)
  })

  it.each([
    ['costs $5 and $10'],
    ['between US$ 3 and US$ 4 a year'],
    ['$5-$10, $1M or 200$ each'],
    ['A$AP and Ke$ha'],
    [tex`C:\path\to\file and and\or`],
    [tex`\mymacro{words}`],
    ['{BERT} and {GPT}, x_1 and n^2'],
    ['ends with $ or \\'],
  ])('leaves %s', (text) => {
    expect(readable(text)).toBe(text)
  })

  it('tells money from formulas in one sentence', () => {
    expect(readable(tex`It costs $5 for $n$ and $8 for $2n$ queries.`)).toBe('It costs $5 for n and $8 for 2n queries.')
  })
})

describe('spans', () => {
  const shownAt = (text: string, part: string): string => {
    const start = text.indexOf(part)
    const read = readTex(text)
    const span = read.span(start, start + part.length)
    return read.text.slice(span.start, span.end)
  }

  it.each([
    ['words behind a formula', tex`With $\epsilon$ a deep Q-network wins.`, 'deep Q-network', 'deep Q-network'],
    ['a name with a formula in it', tex`An $\epsilon$-greedy policy`, tex`$\epsilon$-greedy`, 'ε-greedy'],
    ['a name whose edge is in a command', tex`An $\epsilon$-greedy policy`, 'epsilon$-greedy', 'ε-greedy'],
    ['words in another type', tex`We use \emph{sparse coding} here.`, 'sparse coding', 'sparse coding'],
    ['half of them', tex`We use \emph{sparse coding} here.`, 'coding', 'coding'],
    ['a name with an accent', tex`The Fr\'echet distance is`, tex`Fr\'echet distance`, 'Fréchet distance'],
    ['a letter out of a script', tex`of $x_{i+1}$ now`, 'i', 'ᵢ₊₁'],
    ['a sign behind a space that was added', tex`for $x\in X$ now`, 'X', 'X'],
  ])('stay on %s', (_, text, part, shown) => {
    expect(shownAt(text, part)).toBe(shown)
  })

  it('are empty where nothing is to be seen', () => {
    const { start, end } = readTex(tex`\emph{a}`).span(0, 6)
    expect(end).toBe(start)
  })
})

/** Texts out of which readers of TeX make nonsense. */
const pieces = fc.constantFrom(
  ...['$', '$$', '{', '}', '\\', '\\(', '\\)', '\\[', '^', '_', '~', "'", ' ', '\n', 'a', 'b1', '5', ',', '😀', 'é'],
  ...[
    '\\alpha',
    '\\frac',
    '\\sqrt',
    '\\emph{',
    '\\mathcal{',
    '\\left(',
    '\\right',
    '\\text{',
    '\\over',
    '\\hat',
    '\\"',
  ],
  ...[
    '\\in',
    '\\log',
    '\\,',
    '\\%',
    '\\not',
    '\\cite{x}',
    '\\begin{equation}',
    '\\end{equation}',
    '\\foo',
    '\\bb',
    '\\item',
  ],
)
const wild = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''))
const any = fc.oneof(wild, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }))

const LONE = /\p{Surrogate}/u

describe('any text', () => {
  it('is itself without backslash and dollar, and so is each span', () => {
    const plain = any.map((text) => text.replace(/[\\$]/g, ''))
    fc.assert(
      fc.property(plain, fc.nat(60), fc.nat(60), (text, start, length) => {
        const read = readTex(text)
        expect(read.text).toBe(text)
        expect(read.span(start, start + length)).toEqual({ start, end: start + length })
      }),
    )
  })

  it('keeps its characters whole', () => {
    fc.assert(fc.property(any, (text) => LONE.test(text) || !LONE.test(readable(text))))
  })

  it('keeps the order of its spans, each within what is read', () => {
    fc.assert(
      fc.property(any, (text) => {
        const read = readTex(text)
        let [start, end] = [0, 0]
        for (let at = 0; at < text.length; at++) {
          const span = read.span(at, at + 1)
          expect(span.start).toBeGreaterThanOrEqual(start)
          expect(span.end).toBeGreaterThanOrEqual(end)
          expect(span.end).toBeGreaterThanOrEqual(span.start)
          ;[start, end] = [span.start, span.end]
        }
        expect(end).toBeLessThanOrEqual(read.text.length)
      }),
    )
  })

  it.each([
    '$',
    '$a',
    '$$',
    '\\(',
    '\\[',
    '{',
    '{{}',
    '$x$',
    '\\',
    '\\alpha',
    '\\frac{',
    '\\sqrt{',
    '$\\sqrt{',
    '\\emph{',
    '{\\em ',
    '^{',
    '$x^{',
    '\\begin{equation}',
    '\\hat',
    '\\foo{',
    '~',
    '\\"',
    '$a b',
    '\\footnote{',
    '{\\frac{a}',
    '$ \\! ',
    '\\left',
  ])('of 20,000 characters of %j is read', (piece) => {
    const count = Math.ceil(20_000 / piece.length)
    for (const text of [piece.repeat(count), `${piece.repeat(count / 2)}x${'}'.repeat(count / 2)}$`]) {
      const read = readTex(text)
      expect(read.span(0, text.length)).toEqual({ start: 0, end: read.text.length })
    }
  })
})
