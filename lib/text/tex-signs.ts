/** Commands of TeX that are one sign in Unicode, and how each keeps its distance to its neighbours. */

/**
 * `letter`: as any letter or number. `tight`: an operator that stands close where the author set it so. `loose`: a relation
 * or operator with a space on both sides. `word`: an upright name, apart from letters.
 */
export type Manner = 'letter' | 'tight' | 'loose' | 'word'

export interface Sign {
  text: string
  manner: Manner
}

/** Tables are written as `command sign`, one pair after the other. */
const signsOf = (manner: Manner, table: string): [string, Sign][] =>
  table
    .trim()
    .split(/\s{2,}|\n\s*/)
    .map((pair) => {
      const [name, text] = pair.split(' ')
      return [name!, { text: text ?? name!, manner }]
    })

const GREEK = `
  alpha α  beta β  gamma γ  delta δ  epsilon ε  eps ε  varepsilon ε  zeta ζ  eta η  theta θ  vartheta ϑ  iota ι  kappa κ
  varkappa ϰ  lambda λ  mu μ  nu ν  xi ξ  omicron ο  pi π  varpi ϖ  rho ρ  varrho ϱ  sigma σ  varsigma ς  tau τ  upsilon υ
  phi φ  varphi φ  chi χ  psi ψ  omega ω  Gamma Γ  Delta Δ  Theta Θ  Lambda Λ  Xi Ξ  Pi Π  Sigma Σ  Upsilon Υ  Phi Φ
  Psi Ψ  Omega Ω`

const LETTERLIKE = `
  ell ℓ  hbar ℏ  imath ı  jmath ȷ  infty ∞  partial ∂  nabla ∇  emptyset ∅  varnothing ∅  forall ∀  exists ∃  nexists ∄
  neg ¬  lnot ¬  top ⊤  bot ⊥  angle ∠  triangle △  square □  Box □  Diamond ◇  diamond ⋄  bullet •  star ⋆  ast *
  dagger †  ddagger ‡  checkmark ✓  copyright ©  circledR ®  pounds £  aleph ℵ  prime ′  ldots …  dots …  dotsc …  dotsb …
  hdots …  cdots ⋯  dotsm ⋯  vdots ⋮  ddots ⋱  surd √  degree °  textdegree °  lbrace {  rbrace }  lbrack [  rbrack ]
  langle ⟨  rangle ⟩  lceil ⌈  rceil ⌉  lfloor ⌊  rfloor ⌋  lvert |  rvert |  vert |  lVert ‖  rVert ‖  Vert ‖  backslash \\
  ulcorner ⌜  urcorner ⌝  llcorner ⌞  lrcorner ⌟  Re Re  Im Im  sharp ♯  flat ♭  natural ♮`

const TIGHT = `
  times ×  texttimes ×  cdot ·  pm ±  mp ∓  div ÷  circ ∘  slash /  colon :  sim ~  odot ⊙  wr ≀`

const LOOSE = `
  in ∈  notin ∉  ni ∋  le ≤  leq ≤  leqslant ≤  ge ≥  geq ≥  geqslant ≥  ll ≪  gg ≫  ne ≠  neq ≠  approx ≈  simeq ≃  cong ≅
  equiv ≡  propto ∝  asymp ≍  doteq ≐  triangleq ≜  lesssim ≲  gtrsim ≳  lessapprox ⪅  gtrapprox ⪆  prec ≺  succ ≻  preceq ⪯  succeq ⪰  subset ⊂
  supset ⊃  subseteq ⊆  supseteq ⊇  subsetneq ⊊  supsetneq ⊋  varsubsetneq ⊊  nsubseteq ⊈  sqsubseteq ⊑  sqsupseteq ⊒  mid |  nmid ∤
  parallel ∥  perp ⊥  vdash ⊢  dashv ⊣  models ⊨  vDash ⊨  to →  rightarrow →  longrightarrow ⟶  leftarrow ←  gets ←
  longleftarrow ⟵  leftrightarrow ↔  Rightarrow ⇒  Longrightarrow ⟹  implies ⟹  Leftarrow ⇐  Leftrightarrow ⇔  iff ⟺
  mapsto ↦  longmapsto ⟼  hookrightarrow ↪  rightharpoonup ⇀  rightsquigarrow ⇝  leadsto ⇝  uparrow ↑  downarrow ↓
  updownarrow ↕  nearrow ↗  searrow ↘  cup ∪  cap ∩  uplus ⊎  sqcup ⊔  sqcap ⊓  setminus ∖  smallsetminus ∖  oplus ⊕
  ominus ⊖  otimes ⊗  boxtimes ⊠  ltimes ⋉  rtimes ⋊  bowtie ⋈  wedge ∧  land ∧  vee ∨  lor ∨  trianglelefteq ⊴  unrhd ⊵
  restriction ↾  upharpoonright ↾  bmod mod  mod mod  coloneqq ≔  colonequals ≔`

const BIG = `
  sum ∑  prod ∏  coprod ∐  int ∫  iint ∬  oint ∮  bigcup ⋃  bigcap ⋂  bigvee ⋁  bigwedge ⋀  bigoplus ⨁  bigotimes ⨂
  bigsqcup ⨆`

const UPRIGHT = `
  log  ln  lg  exp  sin  cos  tan  cot  sinh  cosh  tanh  arcsin  arccos  arctan  min  max  sup  inf  lim  limsup  liminf
  arg  argmin  argmax  det  dim  ker  deg  gcd  lcm  hom  Pr  rank  poly  polylog  diag  sign  sgn  Tr  tr`

/** Not of TeX itself, yet of one meaning wherever authors left their own abbreviations. */
const CUSTOMARY = `
  R ℝ  N ℕ  Z ℤ  RR ℝ  NN ℕ  ZZ ℤ  QQ ℚ  CC ℂ  reals ℝ  NP NP  TeX TeX  LaTeX LaTeX`

/** What is a command of TeX wherever it stands. */
export const STANDARD_SIGNS: ReadonlyMap<string, Sign> = new Map([
  ...signsOf('letter', GREEK),
  ...signsOf('letter', LETTERLIKE),
  ...signsOf('tight', TIGHT),
  ...signsOf('loose', LOOSE),
  ...signsOf('word', BIG),
  ...signsOf('word', UPRIGHT.replace(/\s+/g, '  ')),
])

/** The signs of a formula. */
export const FORMULA_SIGNS: ReadonlyMap<string, Sign> = new Map([
  ...signsOf('letter', CUSTOMARY),
  ...STANDARD_SIGNS,
  ['|', { text: '‖', manner: 'letter' }],
  ...[...'{}%$#&'].map((sign): [string, Sign] => [sign, { text: sign, manner: 'letter' }]),
])

/** Commands that ask for room, and those that ask for nothing that can be seen. */
export const ROOM = new Set([',', ';', ':', ' ', '>', '\n', 'quad', 'qquad', 'enspace', 'thinspace'])
export const NOTHING = new Set(
  (
    '! / @ left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr bigm Bigm limits nolimits ' +
    'displaystyle textstyle scriptstyle scriptscriptstyle mathopen mathclose mathbin mathrel mathord xspace nonumber ' +
    'tiny scriptsize footnotesize small normalsize large Large noindent indent par newline linebreak centering nobreak ' +
    'smallskip medskip bigskip protect relax boldmath'
  ).split(' '),
)

/** Combining characters of what formulas set over letters. */
export const OVER: ReadonlyMap<string, string> = new Map(
  (
    'hat \u0302 widehat \u0302 tilde \u0303 widetilde \u0303 Tilde \u0303 bar \u0304 overline \u0305 vec \u20d7 dot \u0307 ' +
    'ddot \u0308 check \u030c breve \u0306 acute \u0301 grave \u0300 mathring \u030a underline \u0332'
  )
    .match(/\S+ \S+/g)!
    .map((pair): [string, string] => [pair.split(' ')[0]!, pair.split(' ')[1]!]),
)
