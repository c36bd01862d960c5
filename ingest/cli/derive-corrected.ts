/** Deriving for a command: with the corrections of the data folder, so that none of them is undone by the way. */
import { readCorrections } from '@/lib/derive/corrections-file'
import type { DeriveOptions, DeriveReport } from '@/lib/derive/derive'
import type { GraphStore } from '@/lib/store/graph-store'
import type { Context } from './context'

export async function deriveCorrected(
  store: GraphStore,
  { dataFolder, context }: { dataFolder: string; context: Pick<Context, 'parts'> },
  options: DeriveOptions = {},
): Promise<DeriveReport> {
  return context.parts.derive(store, { ...options, corrections: await readCorrections(dataFolder) })
}
