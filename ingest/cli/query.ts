/** `concordance query`: runs a saved query or a statement of one's own, as the page does, and prints its answer. */
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { Command, Option } from 'commander'
import type { Environment } from '@/lib/env'
import { answerToCsv } from '@/lib/graph/export-answer-csv'
import type { QueryAnswer, SavedQuery } from '@/lib/model/saved-query'
import { parametersOf } from '@/lib/model/statement'
import { typedValues } from '@/lib/model/typed-values'
import { QueryParameterError } from '@/lib/queries/bind-parameters'
import { resolveIds } from '@/lib/queries/resolve-ids'
import { runSavedQuery } from '@/lib/queries/run-query'
import { runStatement } from '@/lib/queries/run-statement'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import { copiesFolder } from '@/lib/store/open-graph-store'
import { openQueryRunner, type QueryRunner } from '@/lib/store/sandbox/query-runner'
import { answerTable } from './answer-table'
import { type Context, environmentFor, UsageError, withStoreOrServer } from './context'
import { reportProblem } from './problems'
import { savedQueries } from './saved-queries'
import { askServer } from './server-api'
import type { Server } from './server-file'
import { storeOption } from './store-option'

interface QueryOptions {
  param?: Record<string, string>
  cypher?: string
  json?: boolean
  csv?: boolean
  store?: string
}

/** What is asked: a saved query, or a statement of one's own. */
interface Question {
  /** In the store that this process opens. */
  here(runner: QueryRunner, store: CypherGraphStore): Promise<QueryAnswer>
  /** Of the server that has it open. */
  there(server: Server): Promise<QueryAnswer>
}

export function queryCommand(context: Context): Command {
  return new Command('query')
    .summary('run a saved query, or a statement of your own')
    .description(
      'Runs a saved query and prints its answer as a table. Without a name, lists the queries. A concept, paper or cluster is given by its name, alias, title or id. A statement of your own can only read, as in the page.',
    )
    .argument('[name]', 'the query, by the name of its file; - reads a statement from standard input')
    .option('--cypher <statement>', 'a statement of your own')
    .option('--param <name=value>', 'a parameter of the query; again for each', collectParam)
    .addOption(new Option('--json', 'print one JSON object').conflicts('csv'))
    .option('--csv', 'print a table for spreadsheets, with ids beside names')
    .addOption(storeOption())
    .action((name: string | undefined, options: QueryOptions) => query(name, options, context))
}

function collectParam(text: string, given: Record<string, string> = {}): Record<string, string> {
  const at = text.indexOf('=')
  if (at < 1) throw new UsageError(`--param takes name=value, not ${text}.`)
  return { ...given, [text.slice(0, at)]: text.slice(at + 1) }
}

async function query(name: string | undefined, options: QueryOptions, context: Context): Promise<void> {
  const environment = environmentFor(context, options.store)
  const question = await questionOf(name, options, environment, context)
  if (question === undefined) return
  const answer = await ask(question, environment, context)
  await context.terminal.out(written(answer, options, context))
  if (answer.hint && !options.json) context.terminal.err(`${answer.hint}\n`)
  // The other two ways of writing it say so themselves.
  if (answer.truncated && options.csv) context.terminal.err(`${cutWords(answer)}\n`)
}

const cutWords = ({ rows }: QueryAnswer): string =>
  `Only the first ${rows.length} rows were written. Ask for less, or for the next ones with ORDER BY, SKIP and LIMIT.`

function written(answer: QueryAnswer, { json, csv }: QueryOptions, { terminal }: Context): string {
  if (json) return `${JSON.stringify(answer)}\n`
  return csv ? answerToCsv(answer) : answerTable(answer, terminal.width)
}

/** Undefined where the queries were listed instead. */
async function questionOf(
  name: string | undefined,
  options: QueryOptions,
  environment: Environment,
  context: Context,
): Promise<Question | undefined> {
  if (options.cypher !== undefined && name !== undefined) {
    throw new UsageError(`Either a saved query or a statement of your own: leave out ${name} or --cypher.`)
  }
  if (name === '-') return statement(await text(context.terminal.stdin), options)
  if (options.cypher !== undefined) return statement(options.cypher, options)
  const { queries, problems } = await savedQueries(context, environment)
  // Whoever asks for one query needn't hear what is wrong with another.
  for (const problem of problems) {
    if (name === undefined || problem.subject === name) reportProblem(problem, context.terminal)
  }
  if (name === undefined) {
    await list(queries, options, context)
    return undefined
  }
  const saved = queries.find(({ slug }) => slug === name)
  if (!saved) throw new UsageError(`There is no query ${name}. \`npx concordance query\` lists them.`)
  return savedQuestion(saved, options.param ?? {})
}

const savedQuestion = (saved: SavedQuery, params: Record<string, string>): Question => ({
  here: (runner, store) => runSavedQuery(saved, params, { runner, resolve: resolveIds(store) }),
  there: (server) => askServer(server, 'runQuery', { params: { id: saved.slug }, body: { params } }),
})

/** Its parameters are numbers, lists or texts as in the page. */
function statement(cypher: string, { param = {} }: QueryOptions): Question {
  const names = parametersOf(cypher)
  const problems = [
    ...names.flatMap((name) => (name in param ? [] : [`$${name} is missing: give it by --param ${name}=…`])),
    ...Object.keys(param).flatMap((name) => (names.includes(name) ? [] : [`the statement names no $${name}`])),
  ]
  if (problems.length > 0) throw new UsageError(`${problems.join('; ')}.`)
  const typed = { cypher, params: typedValues(cypher, param) }
  return {
    here: (runner) => runStatement(typed, { runner }),
    there: (server) => askServer(server, 'runCypher', { body: typed }),
  }
}

async function list(queries: SavedQuery[], options: QueryOptions, { terminal }: Context): Promise<void> {
  if (options.json) return terminal.out(`${JSON.stringify({ queries })}\n`)
  for (const { slug, name, parameters } of queries) {
    const params = parameters.map((parameter) => ` --param ${parameter.name}=…`).join('')
    await terminal.out(`${slug}${params}\n    ${name}\n`)
  }
}

async function ask(question: Question, environment: Environment, context: Context): Promise<QueryAnswer> {
  try {
    return await withStoreOrServer(
      context,
      environment,
      (store) => askHere(store, question, environment, context),
      (server) => question.there(server),
    )
  } catch (error) {
    if (error instanceof QueryParameterError) throw new UsageError(error.message)
    throw error
  }
}

async function askHere(
  store: CypherGraphStore,
  question: Question,
  { dataFolder, neo4j }: Environment,
  { parts }: Context,
): Promise<QueryAnswer> {
  const program = path.join(parts.root, 'dist', 'sandbox-child.js')
  const runner = await openQueryRunner({ store, neo4j, program, folder: copiesFolder(dataFolder) })
  try {
    return await question.here(runner, store)
  } finally {
    await runner.close()
  }
}
