/** Prints rows by name and columns by engine, as Markdown. */

export function printTable(title: string, columns: Record<string, Record<string, string>>): void {
  const engines = Object.keys(columns)
  const names = [...new Set(engines.flatMap((engine) => Object.keys(columns[engine]!)))]
  const lines = [
    `\n### ${title}`,
    `| | ${engines.join(' | ')} |`,
    `| --- | ${engines.map(() => '---').join(' | ')} |`,
    ...names.map((name) => `| ${name} | ${engines.map((engine) => columns[engine]![name] ?? '–').join(' | ')} |`),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
