/** Where the command line reads and writes: the process's own streams, or a test's. */
import { createInterface } from 'node:readline/promises'

export interface Terminal {
  /** Answers go here, and nothing else: they may be piped on. Resolves once there is room for more. */
  out(text: string): Promise<void>
  /** Progress, problems and hints. */
  err(text: string): void
  stdin: AsyncIterable<Uint8Array>
  /** A person sits there: both to be asked and to watch progress. */
  interactive: boolean
  /** Signs a line of the screen that answers go to; undefined where they go into a pipe or a file. */
  width: number | undefined
  ask(question: string): Promise<string>
  environment: Record<string, string | undefined>
}

export function processTerminal(): Terminal {
  const { stdin, stdout, stderr } = process
  // A reader that had enough (`| head`) is no failure.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  return {
    out: (text) =>
      new Promise((resolve) => {
        if (stdout.write(text)) resolve()
        else stdout.once('drain', resolve)
      }),
    err: (text) => {
      stderr.write(text)
    },
    stdin,
    interactive: Boolean(stdin.isTTY && stderr.isTTY),
    width: stdout.isTTY ? stdout.columns || undefined : undefined,
    async ask(question) {
      const lines = createInterface({ input: stdin, output: stderr })
      try {
        return await lines.question(question)
      } finally {
        lines.close()
      }
    },
    environment: process.env,
  }
}
