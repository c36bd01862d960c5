/** What the embedded engine says of a statement that it can't run, in words for the person who wrote it. */

const FAULTS: [said: RegExp, complaint: string][] = [
  [
    /PatternComprehension reached the planner/,
    'The embedded engine can’t run a pattern comprehension in WHERE, UNWIND or ORDER BY. Name its result before: WITH p, [(p)-[:USES]->(m) | m] AS used WHERE size(used) > 3.',
  ],
  [
    /Aggregate function '\w+' cannot be used here/,
    'The embedded engine takes collect(), count() and their like only in RETURN or WITH, and there with no [ ] behind them and in no loop over a list. Name the result before: WITH p.year AS year, collect(p.title) AS titles RETURN year, titles[..2].',
  ],
  [
    /MAX_CAPACITY/,
    'A pattern in EXISTS or COUNT leads to more than the embedded engine can hold at once. Give its links types and directions, or make it shorter: MATCH its beginning before, and go on from there.',
  ],
  [
    /Internal error|panicked/,
    'The embedded engine failed at this statement by a fault of its own; the corpus is unharmed. Write it another way: docs/queries.md says what it can’t run.',
  ],
]

/** Its own words, where they help, without its codes and its drawing of the place. */
export function toComplaint(message: string): string {
  const fault = FAULTS.find(([said]) => said.test(message))
  if (fault) return fault[1]
  const said = /GRAFEO-Q\d+: (.+)/.exec(message)?.[1]
  if (!said) return message
  const [, line, column] = /--> query:(\d+):(\d+)/.exec(message) ?? []
  const help = /help: (.+)/.exec(message)?.[1]
  const place = line ? ` at line ${line}, column ${column}` : ''
  return `The engine can’t run this: ${said.replace('[Cypher] ', '')}${place}.${help ? ` ${help}` : ''}`
}
