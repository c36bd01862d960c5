/** `concordance query`: runs a saved query, as the page does, and prints its answer. */
import path from 'node:path'
import { Command } from 'commander'
import type { Environment } from '@/lib/env'
import type { QueryAnswer, SavedQuery } from '@/lib/model/saved-query'
import { QueryParameterError } from '@/lib/queries/bind-parameters'
import { resolveIds } from '@/lib/queries/resolve-ids'
import { runSavedQuery } from '@/lib/queries/run-query'
import type { CypherGraphStore } from '@/lib/store/cypher-graph-store'
import { copiesFolder } from '@/lib/store/open-graph-store'
import { openQueryRunner } from '@/lib/store/sandbox/query-runner'
import { answerTable } from './answer-table'
import { type Context, environmentFor, UsageError, withStoreOrServer } from './context'
import { reportProblem } from './problems'
import { savedQueries } from './saved-queries'
import { askServer } from './server-api'
import { storeOption } from './store-option'

interface QueryOptions {
  param?: Record<string, string>
  json?: boolean
  store?: string
}

export function queryCommand(context: Context): Command {
  return new Command('query')
    .summary('run a saved query')
    .description(
      'Runs a saved query and prints its answer as a table. Without a name, lists the queries. A concept, paper or cluster is given by its name, alias, title or id.',
    )
    .argument('[name]', 'the query, by the name of its file')
    .option('--param <name=value>', 'a parameter of the query; again for each', collectParam)
    .option('--json', 'print one JSON object')
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
  const { queries, problems } = await savedQueries(context, environment)
  // Whoever asks for one query needn't hear what is wrong with another.
  for (const problem of problems) {
    if (name === undefined || problem.subject === name) reportProblem(problem, context.terminal)
  }
  if (name === undefined) return list(queries, options, context)
  const saved = queries.find(({ slug }) => slug === name)
  if (!saved) throw new UsageError(`There is no query ${name}. \`npx concordance query\` lists them.`)
  const answer = await run(saved, options, environment, context)
  await context.terminal.out(options.json ? `${JSON.stringify(answer)}\n` : answerTable(answer, context.terminal.width))
  if (answer.hint && !options.json) context.terminal.err(`${answer.hint}\n`)
}

async function list(queries: SavedQuery[], options: QueryOptions, { terminal }: Context): Promise<void> {
  if (options.json) return terminal.out(`${JSON.stringify({ queries })}\n`)
  for (const { slug, name, parameters } of queries) {
    const params = parameters.map((parameter) => ` --param ${parameter.name}=…`).join('')
    await terminal.out(`${slug}${params}\n    ${name}\n`)
  }
}

async function run(saved: SavedQuery, options: QueryOptions, environment: Environment, context: Context) {
  const given = options.param ?? {}
  try {
    return await withStoreOrServer(
      context,
      environment,
      (store) => runHere(store, saved, given, environment, context),
      (server) => askServer(server, 'runQuery', { params: { id: saved.slug }, body: { params: given } }),
    )
  } catch (error) {
    if (error instanceof QueryParameterError) throw new UsageError(error.message)
    throw error
  }
}

async function runHere(
  store: CypherGraphStore,
  saved: SavedQuery,
  given: Record<string, string>,
  { dataFolder, neo4j }: Environment,
  { parts }: Context,
): Promise<QueryAnswer> {
  const program = path.join(parts.root, 'dist', 'sandbox-child.js')
  const runner = await openQueryRunner({ store, neo4j, program, folder: copiesFolder(dataFolder) })
  try {
    return await runSavedQuery(saved, given, { runner, resolve: resolveIds(store) })
  } finally {
    await runner.close()
  }
}
