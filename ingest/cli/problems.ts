/** Problems as the terminal shows them: one line each, for a person or for a machine. */
import type { Problem } from '@/lib/model/paper'
import type { Terminal } from './terminal'

/** `library.bib:120: The record has no title … (smith2020)` */
export function problemLine({ source, line, reason, subject }: Problem): string {
  const where = line === undefined ? source : `${source}:${line}`
  return `${where}: ${reason}${subject ? ` (${subject})` : ''}`
}

/** As they come: a JSON line each where a machine reads them. */
export function reportProblem(problem: Problem, terminal: Terminal, asJson = false): void {
  terminal.err(`${asJson ? JSON.stringify(problem) : problemLine(problem)}\n`)
}
