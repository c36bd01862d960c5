/** The command line as a whole: its commands, and which failure gives which exit code. */
import { type Argument, Command, CommanderError } from 'commander'
import { UnreadableFileError } from '@/ingest/read/record'
import { CorrectionError } from '@/lib/model/correction'
import { StoreError } from '@/lib/store/errors'
import { QueryError } from '@/lib/store/sandbox/query-error'
import manifest from '@/package.json'
import { backupCommand, restoreCommand } from './backup'
import { type Context, type ExitCode, type Parts, UsageError } from './context'
import { correctCommand } from './correct'
import { diskWords } from './disk-words'
import { doctorCommand } from './doctor'
import { evaluateCommand } from './evaluate'
import { exportCommand } from './export'
import { extractCommand } from './extract'
import { ingestCommand } from './ingest'
import { queryCommand } from './query'
import { readCommand } from './read'
import { rebuildCommand } from './rebuild'
import { removeCommand } from './remove'
import { runsCommand } from './runs'
import { serveCommand } from './serve'
import type { Terminal } from './terminal'

const COMMANDS = [
  ingestCommand,
  serveCommand,
  queryCommand,
  exportCommand,
  readCommand,
  extractCommand,
  evaluateCommand,
  runsCommand,
  removeCommand,
  correctCommand,
  rebuildCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
]

export function createProgram(context: Context): Command {
  const program = new Command('concordance')
    .description('Reads papers, finds their methods, tasks, benchmarks and metrics, and keeps them as a graph.')
    .version(manifest.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .configureHelp({
      subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(argumentTerm)].join(' '),
    })
    .showHelpAfterError('Try: npx concordance --help')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void context.terminal.out(text),
      writeErr: context.terminal.err,
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
    })
  for (const command of COMMANDS) {
    const added = command(context).copyInheritedSettings(program).helpOption('-h, --help', 'print this help')
    program.addCommand(added.showHelpAfterError(`Try: npx concordance ${added.name()} --help`))
  }
  return program
}

const argumentTerm = (argument: Argument): string => {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`
  return argument.required ? `<${name}>` : `[${name}]`
}

/** Runs one command line (without node and script). Never throws; what went wrong is said on the terminal. */
export async function runConcordance(argv: readonly string[], terminal: Terminal, parts: Parts): Promise<ExitCode> {
  const context: Context = { terminal, parts, exitCode: 0 }
  const program = createProgram(context)
  try {
    await program.parseAsync(argv.length === 0 ? ['--help'] : [...argv], { from: 'user' })
    return context.exitCode
  } catch (error) {
    return failed(error, terminal)
  }
}

function failed(error: unknown, terminal: Terminal): ExitCode {
  // commander has printed its complaint itself.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const known =
    error instanceof UnreadableFileError ||
    error instanceof StoreError ||
    error instanceof UsageError ||
    error instanceof CorrectionError ||
    error instanceof QueryError
  const wantsStack = terminal.environment.CONCORDANCE_DEBUG && error instanceof Error
  const ofDisk = known ? undefined : diskWords(error)
  const message = error instanceof Error ? error.message : String(error)
  terminal.err(`concordance: ${wantsStack ? (error.stack ?? message) : (ofDisk ?? message)}\n`)
  if (!known && !ofDisk && !wantsStack) terminal.err('Set CONCORDANCE_DEBUG=1 to see where it happened.\n')
  return error instanceof UsageError ? 2 : 1
}
