import { describe, expect, it } from 'vitest'
import { offsetOfError, parametersOf } from '@/lib/model/statement'

describe('parametersOf', () => {
  it.each([
    ['MATCH (c {id: $method})-->(t {id: $task}) RETURN c', ['method', 'task']],
    ['RETURN $x, $x', ['x']],
    ['RETURN \'$price\' + "$other" + `$name`', []],
    ['// $old\nRETURN /* $too */ $new', ['new']],
    ["RETURN 'it\\'s $no', $yes", ['yes']],
  ])('finds in %j %j', (cypher, names) => {
    expect(parametersOf(cypher)).toEqual(names)
  })
})

describe('offsetOfError', () => {
  const cypher = 'MATCH (p)\nDELETE p'
  it.each([
    ['Line 2, column 1: DELETE writes.', 10],
    ['Line 1, column 7: …', 6],
    ['Line 9, column 9: beyond the end', cypher.length],
    ['It took too long.', undefined],
  ])('reads the place of %j', (message, offset) => {
    expect(offsetOfError(cypher, message)).toBe(offset)
  })
})
