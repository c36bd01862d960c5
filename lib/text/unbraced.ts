/** Commands that somebody took the braces from: `\mathbbR`, `\sqrtn`, `\mathrmopt`. */

const UNBRACED =
  /^(?:(mathbb|mathcal|mathscr|mathfrak|sqrt|tilde|hat|bar|widetilde|widehat|overline)[a-zA-Z]|(mathrm|mathbf|mathsf|mathit|text)[a-zA-Z]+)$/

/** The command that a name begins with where its braces are gone. */
export function unbracedOf(name: string): string | undefined {
  const [, one, all] = UNBRACED.exec(name) ?? []
  return one ?? all
}
