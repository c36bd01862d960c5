/** Times as cells of the table. */

/** Name of a row → what its cell says. */
export type Measured = Record<string, string>

const ASKED = 200
/** Not counted: plans are made and caches filled when a question is first asked. */
const WARM_UP = 20

export async function percentiles(ask: () => Promise<unknown>, asked = ASKED): Promise<string> {
  const times: number[] = []
  for (let i = -Math.min(WARM_UP, Math.ceil(asked / 5)); i < asked; i++) {
    const begun = performance.now()
    await ask()
    if (i >= 0) times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  return [0.5, 0.95].map((share) => times[Math.floor(share * asked)]!.toFixed(1)).join(' / ')
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

export const milliseconds = async (work: () => Promise<unknown>): Promise<string> =>
  String(Math.round(await timed(work)))
export const seconds = async (work: () => Promise<unknown>): Promise<string> => ((await timed(work)) / 1000).toFixed(1)

/** CPU seconds of this process, all threads. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
