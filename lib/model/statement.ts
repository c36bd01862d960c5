/** What the page reads from a Cypher statement before it runs: its parameters, and where an error points. */

/** Without what stands in quotes, backticks and comments. */
export const bareCypher = (cypher: string): string =>
  cypher.replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, ' ')

/** Names of `$parameters`, in order of appearance, those in strings and comments left out. */
export function parametersOf(cypher: string): string[] {
  return [...new Set([...bareCypher(cypher).matchAll(/\$([a-zA-Z]\w*)/g)].map((match) => match[1] ?? ''))]
}

/** Offset to which an error's `Line 2, column 5: …` points; undefined where it names no place. */
export function offsetOfError(cypher: string, message: string): number | undefined {
  const place = /^Line (\d+), column (\d+)/.exec(message)
  if (!place) return undefined
  const lines = cypher.split('\n').slice(0, Number(place[1]) - 1)
  const start = lines.reduce((sum, line) => sum + line.length + 1, 0)
  return Math.min(cypher.length, start + Number(place[2]) - 1)
}
