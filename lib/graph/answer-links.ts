/** The links that an answer returns, in whatever column, list or path they stand: the map draws them as what was asked for. */
import { ROLES, type Role, relationshipType } from '@/lib/model/concept'
import { type Cell, linkCellSchema, type QueryAnswer } from '@/lib/model/saved-query'

export interface AnswerLink {
  /** Keys of its ends. */
  from: string
  to: string
  /** Undefined where it is no paper's. */
  role: Role | undefined
}

/** More would hide what they join. */
const MOST = 2_000

const ROLE_OF: ReadonlyMap<string, Role> = new Map(ROLES.map((role) => [relationshipType(role), role]))
const known = new WeakMap<object, readonly AnswerLink[]>()

/** Each pair of ends once; the same list for the same answer. */
export function linksOf(answer: Pick<QueryAnswer, 'rows'>): readonly AnswerLink[] {
  const before = known.get(answer.rows)
  if (before) return before
  const links = new Map<string, AnswerLink>()
  for (const row of answer.rows) for (const cell of row) collect(cell, links)
  const list = [...links.values()]
  known.set(answer.rows, list)
  return list
}

function collect(cell: Cell, links: Map<string, AnswerLink>): void {
  if (typeof cell !== 'object' || cell === null || links.size >= MOST) return
  const link = '$rel' in cell ? linkCellSchema.safeParse(cell).data : undefined
  if (!link) for (const part of Object.values(cell)) collect(part, links)
  else if (link.from !== null && link.to !== null) {
    const { from, to, $rel } = link
    links.set(JSON.stringify([from, to].sort()), { from, to, role: ROLE_OF.get($rel) })
  }
}
