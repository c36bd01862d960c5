/** Plurals that don't end in s alone, of words that names of concepts end with: what both a paper and a corpus know. */
export const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map(
  (
    'analyses analysis hypotheses hypothesis syntheses synthesis theses thesis parentheses parenthesis ' +
    'crises crisis diagnoses diagnosis prognoses prognosis synopses synopsis axes axis ' +
    'matrices matrix indices index vertices vertex vortices vortex simplices simplex codices codex appendices appendix ' +
    'phenomena phenomenon criteria criterion automata automaton polyhedra polyhedron tetrahedra tetrahedron ' +
    'equilibria equilibrium minima minimum maxima maximum optima optimum extrema extremum suprema supremum infima infimum ' +
    'spectra spectrum strata stratum quanta quantum curricula curriculum symposia symposium bacteria bacterium ' +
    'formulae formula schemata schema lemmata lemma stimuli stimulus nuclei nucleus radii radius foci focus loci locus ' +
    'tori torus moduli modulus calculi calculus thesauri thesaurus corpora corpus lexica lexicon tableaux tableau'
  )
    .match(/\S+ \S+/g)!
    .map((pair) => pair.split(' ') as [string, string]),
)

const COMPOUND = new RegExp(
  `(?<=\\p{L}{2})(?:${[...IRREGULAR_PLURALS.keys()].filter((word) => word.length > 6).join('|')})$`,
  'u',
)

/** Also of what is written as one word with another: `multicriteria`, `submatrices`. */
export const irregularSingular = (word: string): string | undefined =>
  IRREGULAR_PLURALS.get(word) ??
  (COMPOUND.test(word) ? word.replace(COMPOUND, (plural) => IRREGULAR_PLURALS.get(plural) ?? plural) : undefined)
