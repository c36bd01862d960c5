/**
 * Words that tell a reader why a paper has a role towards what stands beside them. They are shown, not learned from: what
 * the classifier sees are the words of `role-cues.ts` and many more.
 */
import { ROLES, type Role } from '@/lib/model/concept'

/**
 * How a word tells: a verb by itself, others only after a name, or close before it, a noun with any preposition, some
 * prepositions with any word before them, and few alone.
 */
export const TELLS = ['verb', 'after', 'beside', 'noun', 'preposition', 'bare'] as const
export type Tell = (typeof TELLS)[number]
type Telling = Partial<Record<Tell, string>>

/** Verbs stand in their plain form, those of `after` and `beside` as they are written. */
const TELLING: Record<Exclude<Role, 'mentions'>, Telling> = {
  proposes: {
    verb: `propose introduce present develop design devise construct formulate describe release create establish build
      contribute call name dub term coin define derive give collect curate implement suggest outline formalize publish
      invent refer offer`,
    after: `achieves outperforms enables allows provides improves reduces consists comprises uses leverages integrates
      employs contains learns generates produces ensures incorporates utilizes introduces extends includes supports
      combines comprising is covering yields surpasses exploits addresses aims overcomes`,
    beside: 'novel new our proposed',
    noun: `effectiveness superiority efficacy concept notion importance design implementation definition idea release
      introduction development benefit advantage potential contribution validity core performance robustness`,
  },
  uses: {
    verb: `use utilize employ apply adopt leverage exploit combine integrate incorporate extend adapt train tune build base
      rely embed fuse derive inspire guide formulate model equip transform merge implement harness augment power pretrain
      initialize follow consist represent construct generate compute regularize parameterize couple approximate cast
      express learn take encode extract run process prompt feed convert consider explore accord feature compose
      contain involve lie rest`,
    after: `used employed applied adopted trained combined exploited followed`,
    noun: `combination use usage extension application version power mixture integration form training variant ensemble
      framework mechanism help advantage basis benefit strength means top representation computation implementation
      capability capabilities`,
    preposition: 'with by via through from',
    bare: 'with by via through',
  },
  addresses: {
    verb: `address tackle solve study consider investigate improve enable mitigate alleviate reduce achieve handle enhance
      advance explore facilitate predict detect identify classify analyze analyse understand examine overcome focus aim
      support perform estimate optimize assess suffer limit apply design deal challenge involve prevent ensure generate
      capture increase avoid determine evaluate produce control require remain cause learn discuss target minimize
      maximize guarantee review survey combat treat monitor recognize accelerate resolve pose face characterize explain
      simulate navigate discover motivate formulate attempt help attract operate interact`,
    after: `remains requires aims challenging becomes poses considered received studied needs plays involves addressed
      solved require remain arises problem problems task tasks challenge challenges issue issues setting settings`,
    noun: `problem task challenge issue question field area context domain application aspect complexity analysis study case
      purpose role lack need goal topic difficulty risk presence impact effect development solution solving research
      work advance progress limitation understanding estimation detection investigation`,
    preposition: 'for in to towards toward against under about of',
    bare: 'for towards toward',
  },
  evaluates_on: {
    verb: `evaluate test validate experiment measure assess benchmark achieve outperform improve reduce increase maximize
      minimize report demonstrate verify quantify reach yield show conduct perform simulate obtain compare boost decrease
      attain exceed rank score enhance optimize maintain lower surpass annotate excel`,
    after: `dataset datasets benchmark benchmarks compared improves increases decreases corpus demonstrate demonstrates
      shows measured reached increased improved decreased environment environments`,
    beside: 'higher lower better high low best average mean',
    noun: `experiment result performance evaluation improvement gain reduction term increase decrease trade-off off
      balance accuracy test simulation benchmark dataset score state-of-the-art degree measure metric`,
    preposition: 'on in across between',
  },
  compares_to: {
    verb: 'compare outperform surpass exceed beat contrast suffer replace match struggle fail',
    after: 'suffer fail struggle fails suffers rely',
    beside: `existing previous prior traditional conventional standard current baseline baselines than over versus vs
      against unlike classical instead competing`,
    noun: 'contrast improvement alternative comparison limitation gap superiority relative superior comparable comparably similar better faster',
  },
}

const IRREGULAR: Record<string, string[]> = {
  build: ['built'],
  give: ['gave', 'given'],
  take: ['took', 'taken'],
  run: ['ran', 'running'],
  learn: ['learnt'],
  plan: ['planned', 'planning'],
  begin: ['began'],
  find: ['found'],
  refer: ['referred', 'referring'],
  deal: ['dealt'],
  understand: ['understood'],
  control: ['controlled', 'controlling'],
  overcome: ['overcame'],
  show: ['shown'],
  know: ['known'],
  cast: [],
}

/** Of a regular verb all forms, of others those that matter. */
function formsOf(verb: string): string[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb
  const past = verb.endsWith('y') && !/[aeo]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`
  const third = /(s|x|sh|ch)$/.test(verb) ? `${verb}es` : past.endsWith('ied') ? past.replace(/d$/, 's') : `${verb}s`
  return [verb, third, past, `${stem}ing`, ...(IRREGULAR[verb] ?? [])]
}

const BITS = new Map<string, number>()
const TOLD = ROLES.filter((role) => role !== 'mentions')
TOLD.forEach((role, r) => {
  TELLS.forEach((tell, t) => {
    for (const word of (TELLING[role][tell] ?? '').split(/\s+/)) {
      for (const form of tell === 'verb' ? formsOf(word) : tell === 'noun' ? [word, `${word}s`] : [word])
        BITS.set(form, (BITS.get(form) ?? 0) | (1 << (r * TELLS.length + t)))
    }
  })
})

/** Bits of a word, one for each role and way of telling. */
export const tellingOf = (word: string): number => BITS.get(word) ?? 0

/** The bits of one role, moved to the lowest place: bit t is set where the word tells in the t-th way. */
export const tellsFor = (bits: number, role: Exclude<Role, 'mentions'>): number =>
  (bits >>> (TOLD.indexOf(role) * TELLS.length)) & ((1 << TELLS.length) - 1)

/** What binds a sentence's words together, a bit each. */
export const BINDS = { particle: 1, listing: 2, auxiliary: 4, be: 8, border: 16, joint: 32 } as const

const BINDING: Record<keyof typeof BINDS, string> = {
  particle: `on with to for from as by of in into over against than upon onto at under about between across through towards
    toward`,
  listing: 'including like namely',
  auxiliary: 'we is are was were be been being to can could has have had by',
  be: 'is are was were be been being',
  border: ', ; : ( ) that which where while but because whether when',
  /** Between two members of a list. */
  joint: ', ; / & and or ( a the an',
}

const BINDING_BITS = new Map<string, number>()
for (const [bind, words] of Object.entries(BINDING)) {
  for (const word of words.split(/\s+/))
    BINDING_BITS.set(word, (BINDING_BITS.get(word) ?? 0) | BINDS[bind as keyof typeof BINDS])
}

/** Bits of a word by {@link BINDS}. */
export const bindingOf = (word: string): number => BINDING_BITS.get(word) ?? 0
