/** One line of a query's header: `param method: concept:Method "method" = proximal-policy-optimization`. */
import { KINDS } from '@/lib/model/concept'
import { PARAMETER_KINDS, type Parameter, parameterSchema } from '@/lib/model/saved-query'

const LINE = /^param\s+(\S+?)\s*:\s*([\w-]+)(?::([\w-]+))?\s*(?:"((?:[^"\\]|\\.)*)")?\s*(?:=\s*(.+))?$/i
const EXAMPLE = '“param method: concept:Method "method" = ppo”'

/** The parameter, or what is wrong with the line. */
export function readParameter(line: string): Parameter | string {
  const match = LINE.exec(line)
  if (!match) return `This line is not of the form ${EXAMPLE}.`
  const [, name = '', kind = '', of, label, standard] = match
  const known = PARAMETER_KINDS.find((entry) => entry === kind.toLowerCase())
  if (!known) return `A parameter is a ${PARAMETER_KINDS.join(', ')}, not a ${kind}. Write it like ${EXAMPLE}.`
  if (of && known !== 'concept') return `Only a concept can be narrowed by a kind, such as concept:${KINDS[0]}.`
  const narrowed = KINDS.find((entry) => entry.toLowerCase() === of?.toLowerCase())
  if (of && !narrowed) return `A concept is a ${KINDS.join(', ')}, not a ${of}.`
  const preset = standard === undefined ? undefined : readDefault(standard.trim(), known)
  if (preset === null)
    return `The default of ${name} must be ${known === 'integer' ? 'a whole number' : 'a number'}, not ${standard}.`
  const parsed = parameterSchema.safeParse({
    name,
    kind: known,
    label: unquote(label ?? '') || name,
    ...(narrowed ? { of: narrowed } : {}),
    ...(preset === undefined ? {} : { default: preset }),
  })
  return parsed.success ? parsed.data : `A parameter has a name of letters and digits, not ${name}.`
}

/** Null where it is not of the kind. */
function readDefault(text: string, kind: Parameter['kind']): string | number | null {
  const bare = /^"(.*)"$/.exec(text)?.[1]
  if (kind === 'integer') return /^-?\d{1,15}$/.test(text) ? Number(text) : null
  if (kind === 'number') return /^-?\d{1,15}(?:\.\d+)?$/.test(text) ? Number(text) : null
  return bare === undefined ? text : unquote(bare)
}

const unquote = (text: string): string => text.replace(/\\(.)/g, '$1')
const quote = (text: string): string => `"${text.replace(/\s+/g, ' ').replace(/["\\]/g, '\\$&')}"`

/** What readParameter reads back as the same parameter. */
export function writeParameter({ name, kind, of, label, default: preset }: Parameter): string {
  const type = of ? `${kind}:${of}` : kind
  const shown = label === name ? '' : ` ${quote(label)}`
  if (preset === undefined) return `param ${name}: ${type}${shown}`
  const isBare = typeof preset === 'number' || (kind === 'list' && preset.startsWith('['))
  return `param ${name}: ${type}${shown} = ${isBare ? preset : quote(preset)}`
}
