/** What a reader yields: a paper, or the problem that a record of the file had. A problem costs its record, never the file. */
import type { Paper, Problem } from '@/lib/model/paper'
import type { Source } from './source'

export type ReadRecord = { type: 'paper'; paper: Paper; line?: number } | { type: 'problem'; problem: Problem }

/** One format: how it is told from others, and how its records are read in order of the file. */
export interface PaperReader {
  /** Short name, as `--format` takes it. */
  readonly format: string
  /** As a person would call it, with its usual extensions. */
  readonly label: string
  /** Lower case, without the dot. Several formats may share one (`txt`, `json`, `xml`). */
  readonly extensions: readonly string[]
  /** What to do where a file of this format has no paper in it. */
  readonly remedy?: string
  /** Whether a text that begins so (its first 64 kB or so) is in this format. The name decides only where content can't. */
  detects(head: string, name: string): boolean
  read(source: Source): AsyncIterable<ReadRecord>
}

/** A file of which nothing can be read: its name, the rule that it breaks and the remedy, on one line. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError'
  /** As the person named the file. */
  readonly source: string
  /** Rule and remedy, without the name. */
  readonly reason: string
  constructor(source: string, reason: string) {
    const line = reason.replace(/\s+/g, ' ').trim()
    super(`${source}: ${line}`)
    this.source = source
    this.reason = line
  }
}

export function problem(source: string, reason: string, where: { line?: number; subject?: string } = {}): ReadRecord {
  return {
    type: 'problem',
    problem: {
      source,
      reason,
      ...(where.line === undefined ? {} : { line: where.line }),
      ...(where.subject ? { subject: where.subject.slice(0, 200) } : {}),
    },
  }
}
