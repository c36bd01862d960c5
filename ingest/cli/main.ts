/** Entry of the built program: the process's arguments in, its exit code out. */
import { processParts } from './parts'
import { runConcordance } from './program'
import { processTerminal } from './terminal'

process.exitCode = await runConcordance(process.argv.slice(2), processTerminal(), processParts(import.meta.dirname))
