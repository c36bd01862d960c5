/** What a person is asked and told of the sample when own papers come beside it. */
import type { Context } from './context'
import { isInput } from './input'

interface Asked {
  files: readonly string[]
  options: { withoutSample?: boolean }
  context: Context
}

/** The first own papers come into a store that holds the sample alone: ask. */
export async function wantsSampleOut(papers: number | undefined, work: Asked): Promise<boolean> {
  const {
    files,
    options,
    context: { terminal },
  } = work
  if (options.withoutSample || papers === undefined) return options.withoutSample ?? false
  // Where no file is there, no paper will come.
  if (terminal.interactive && (await Promise.all(files.map(isInput))).includes(true)) {
    const answer = await terminal.ask(
      `The store holds the sample corpus (${papers} papers). Take it out once your papers are in? [y/N] `,
    )
    return /^\s*y/i.test(answer)
  }
  return false
}

/** Who could not be asked is told how, once papers are in. */
export function tellSample(papers: number | undefined, { context: { terminal } }: Asked): void {
  if (papers === undefined || terminal.interactive) return
  terminal.err(
    `The ${papers} papers of the sample corpus stay beside yours. To take them out: npx concordance remove sample (or ingest with --without-sample).\n`,
  )
}

export function tellRemoved(papers: number, { context }: Asked): void {
  if (papers > 0) context.terminal.err(`Took out the ${papers} papers of the sample.\n`)
}
