/** Whether a paper is another one again, under a title or an id of its own: by the runs of words that both have. */
import { hashText } from '@/ingest/extract/words/hashing'

/** Words of a run. */
const RUN = 6
/** Two papers of one text share most of their runs, papers of one author a few. */
const LEAST_SHARED = 0.3

export class KnownTexts {
  private readonly owners = new Map<number, string>()

  add(text: string, owner: string): void {
    for (const run of runsOf(text)) this.owners.set(run, owner)
  }

  /** Whose text it is, if any's. */
  find(text: string): string | undefined {
    const runs = runsOf(text)
    const shared = new Map<string, number>()
    for (const run of runs) {
      const owner = this.owners.get(run)
      if (owner !== undefined) shared.set(owner, (shared.get(owner) ?? 0) + 1)
    }
    return [...shared].find(([, count]) => count >= LEAST_SHARED * runs.size)?.[0]
  }
}

function runsOf(text: string): Set<number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const runs = new Set<number>()
  for (let i = 0; i + RUN <= words.length; i++) runs.add(hashText(words.slice(i, i + RUN).join(' ')))
  return runs
}
