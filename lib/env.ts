/** The only reader of `process.env`: parsed once where it is asked for, failing with the variable's name. */
import path from 'node:path'
import { z } from 'zod'

const flag = z
  .enum(['0', '1', 'true', 'false', ''])
  .default('')
  .transform((value) => value === '1' || value === 'true')

function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER) {
  const error = `must be a whole number${most < Number.MAX_SAFE_INTEGER ? ` from ${least} to ${most}` : `, at least ${least}`}`
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error })
}

const origins = z
  .string()
  .default('')
  .transform((text) => listed(text))
  .refine((all) => all.every(isOrigin), {
    error:
      'must be origins as browsers send them, joined by commas, such as https://notes.example or http://localhost:3000',
  })

const listed = (text: string): string[] =>
  text
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)

/** One, exactly: a star would be a part of a name. */
const isOrigin = (text: string): boolean =>
  /^https?:[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text

const environmentSchema = z.object({
  PORT: wholeNumber(0, 65_535).default(4100),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Folder of the embedded store, a person's own queries and corrections. */
  CONCORDANCE_DATA: z.string().min(1).default('concordance-data'),
  /** Needed by whoever writes over HTTP; made at start and kept in the data folder where not given. */
  CONCORDANCE_TOKEN: z.string().min(8, 'must be 8 characters or longer').optional(),
  CONCORDANCE_READONLY: flag,
  /** Further names, joined by commas, under which browsers may call the server: those of a proxy before it. */
  CONCORDANCE_HOSTS: z.string().default(''),
  /** Origins, joined by commas, whose pages may read over the interface, and write nothing. */
  CONCORDANCE_ORIGINS: origins,
  NEO4J_URI: z.string().optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().default('neo4j'),
  /** Most connections to Neo4j at once. */
  NEO4J_POOL_SIZE: wholeNumber(1).default(50),
  /** Milliseconds until a connection attempt to Neo4j is given up. */
  NEO4J_TIMEOUT: wholeNumber(100).default(15_000),
})

export type Environment = Readonly<{
  port: number
  host: string
  dataFolder: string
  token: string | undefined
  readonly: boolean
  /** Lower case, without ports. */
  hosts: readonly string[]
  origins: readonly string[]
  neo4j:
    | Readonly<{ uri: string; user: string; password: string; database: string; poolSize: number; timeout: number }>
    | undefined
}>

/** @throws Error naming each variable that is not as it must be. */
export function readEnvironment(source: Record<string, string | undefined> = process.env): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environmentSchema.safeParse(given)
  if (!parsed.success) {
    const complaints = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The environment can't be used as it is. Mend or unset: ${complaints.join('; ')}.`)
  }
  const values = parsed.data
  return {
    port: values.PORT,
    host: values.HOST,
    dataFolder: path.resolve(values.CONCORDANCE_DATA),
    token: values.CONCORDANCE_TOKEN,
    readonly: values.CONCORDANCE_READONLY,
    hosts: listed(values.CONCORDANCE_HOSTS),
    origins: values.CONCORDANCE_ORIGINS,
    neo4j: values.NEO4J_URI
      ? {
          uri: values.NEO4J_URI,
          user: values.NEO4J_USER,
          password: values.NEO4J_PASSWORD,
          database: values.NEO4J_DATABASE,
          poolSize: values.NEO4J_POOL_SIZE,
          timeout: values.NEO4J_TIMEOUT,
        }
      : undefined,
  }
}
