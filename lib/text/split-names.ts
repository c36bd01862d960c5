/** Which of a concept's writings are other names of it, and which only hold one in longer words. */

export interface SplitNames {
  /** `RL` of reinforcement learning. */
  names: string[]
  /** `RL agents`, `deep-RL methods`: the name or another name with words around it. */
  wordings: string[]
}

/** Both in the order in which they come. */
export function splitNames(name: string, aliases: readonly string[]): SplitNames {
  const runs = [name, ...aliases].map(asRun)
  const holdsAnother = (run: string) => runs.some((other) => other.length < run.length && run.includes(other))
  const isName = aliases.map((_, i) => !holdsAnother(runs[i + 1]!))
  return { names: aliases.filter((_, i) => isName[i]), wordings: aliases.filter((_, i) => !isName[i]) }
}

/** Words in lower case without a plural's s, blanks around each: ` rl agent `. */
function asRun(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{M}\p{N}+#*]+/gu) ?? [name]
  return ` ${words.map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word)).join(' ')} `
}
