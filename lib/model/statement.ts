/**
 * What is read from a Cypher statement without running it, by the page, the command line and saved queries: its
 * parameters, numbers that stand in quotes, and where an error points.
 */
import { isNumber } from './number-words'

/** What stands in quotes, backticks and comments. */
const ASIDE = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g

/** Without what stands in quotes, backticks and comments. */
export const bareCypher = (cypher: string): string => cypher.replace(ASIDE, ' ')

/** Numbers that stand in quotes, which makes them texts, each once; and the statement with the quotes taken off. */
export function unquoteNumbers(cypher: string): { numbers: string[]; unquoted: string } {
  const numbers = new Set<string>()
  const unquoted = cypher.replace(ASIDE, (aside) => {
    const text = aside.slice(1, -1)
    if (!/^['"]/.test(aside) || !isNumber(text)) return aside
    numbers.add(text)
    return String(Number(text))
  })
  return { numbers: [...numbers], unquoted }
}

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
