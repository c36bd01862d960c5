/**
 * Some words that a name ends with say what it is though a paper works on it: a *parallel corpus* is a benchmark, and where that is
 * in doubt a *language model* a method, a *humanoid robot* what the paper is tried on. Over all labelled papers 99 kinds become right
 * by it, 15 wrong.
 */
import type { Concept } from '@/ingest/extract/candidate'
import type { Doc } from '@/ingest/extract/doc'
import { wordSet } from '@/ingest/extract/words/word-set'
import { KINDS, type Kind } from '@/lib/model/concept'
import { setKind } from './set-kinds'

/** A `database` may be a system. */
const DATA = wordSet('dataset datasets corpus corpora benchmark benchmarks treebank treebanks')
const METHODS = wordSet('model models algorithm algorithms classifier classifiers')
const MACHINES = wordSet(
  `robot robots humanoid humanoids quadruped quadrupeds biped bipeds hexapod hexapods manipulator manipulators arm arms hand hands gripper
  grippers leg legs exoskeleton exoskeletons vehicle vehicles uav uavs auv auvs drone drones quadrotor quadrotors quadcopter quadcopters
  aircraft helicopter helicopters rover rovers satellite satellites`,
)
/** A task that is more probable than a method, or than a machine, by less is in doubt. */
const [DOUBT, DOUBT_OF_MACHINES] = [0.5, 0.3]

const [METHOD, TASK, BENCHMARK] = [KINDS.indexOf('Method'), KINDS.indexOf('Task'), KINDS.indexOf('Benchmark')]

/** Before such a word they say what is done, which may be meant: `translation models`. */
const DOING = /(?:tion|ment|ance|ity|sis|ing)$/

/** Sets the kind of what was taken for a task by what it ends with; `filtering corpora`, `annotation of corpora` are tasks. */
export function heedHead(doc: Doc, concept: Concept): void {
  if (concept.kind !== 'Task') return
  const { first, last } = concept.forms[0]!.occurrences[0]!
  const names = doc.words.slice(first, last)
  const kind = kindOf(names.at(-1)!.lower, names.at(-2)?.lower ?? '', concept.kinds)
  if (kind && !names[0]!.lower.endsWith('ing') && !names.some(({ isStop }) => isStop)) setKind(concept, kind)
}

function kindOf(head: string, before: string, kinds: Float64Array): Kind | undefined {
  if (DATA.has(head)) return 'Benchmark'
  if (MACHINES.has(head)) return kinds[TASK]! - kinds[BENCHMARK]! < DOUBT_OF_MACHINES ? 'Benchmark' : undefined
  const isMethod = METHODS.has(head) && !DOING.test(before) && kinds[TASK]! - kinds[METHOD]! < DOUBT
  return isMethod ? 'Method' : undefined
}
