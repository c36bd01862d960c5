/** How far a long work is, on standard error: one line that is rewritten for a person, now and then a line for a log. */
import type { Terminal } from './terminal'

const LOG_EVERY = 5_000

export interface Progress {
  show(text: string): void
  /** Clears the line, so that what follows begins on a clean one. */
  end(): void
}

export function progressOn(terminal: Terminal, now: () => Date): Progress {
  let width = 0
  let last = now().getTime()
  return {
    show(text) {
      if (terminal.interactive) {
        terminal.err(`\r${text.padEnd(width)}`)
        width = text.length
      } else if (now().getTime() - last >= LOG_EVERY) {
        terminal.err(`${text}\n`)
        last = now().getTime()
      }
    },
    end() {
      if (width > 0) terminal.err(`\r${' '.repeat(width)}\r`)
      width = 0
    },
  }
}
