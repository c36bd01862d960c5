/** A statement as the file of a saved query: its head names and types it, so that it needs only to be put in place. */
import { slug } from '@/lib/model/slug'

/** The name is taken from a leading `// comment`; each parameter becomes a blank of text, to be typed by hand later. */
export function statementFile(statement: string, parameters: readonly string[]): { name: string; text: string } {
  const title = /^\s*\/\/\s*(.+)/.exec(statement)?.[1]?.trim() ?? 'My query'
  const body = statement.replace(/^\s*\/\/[^\n]*\n/, '').trim()
  const blanks = parameters.filter((name) => !title.includes(`{${name}}`)).map((name) => `{${name}}`)
  const head = [
    `// name: ${[title, ...blanks].join(' ')}`,
    '// description: ',
    '// tags: ',
    ...parameters.map((name) => `// param ${name}: text ${name}`),
  ]
  return { name: `${slug(title)}.cypher`, text: `${head.join('\n')}\n\n${body}\n` }
}
