import { describe, expect, it } from 'vitest'
import { statementLens } from '@/components/explorer/lens-answer'
import { unanswered } from '@/components/query/unanswered'

const remedyOf = (cypher: string) => unanswered(statementLens(cypher, {})).remedy

describe('of a question that nothing answers', () => {
  it('says to fill a blank otherwise only where there is one', () => {
    expect(unanswered({ slug: 'q', params: { task: 'driving' } }).remedy).toBe('Try another value for a blank.')
    expect(unanswered({ slug: 'q', params: {} }).remedy).toBeUndefined()
    expect(unanswered(statementLens('MATCH (p:Paper) RETURN p', {})).title).toMatch(/matches the statement$/)
  })

  it.each([
    ['MATCH (p:Papr) RETURN p', 'Concordance makes no label Papr. It makes Paper, Concept, Method,'],
    ['MATCH (:Paper)-[:USE]->(c) RETURN c', 'Concordance makes no type of link USE. It makes PROPOSES, USES,'],
    ['MATCH (c)<-[r:USES|PROPOSE*1..2]-() RETURN c', 'Concordance makes no type of link PROPOSE. '],
    ['MATCH (c:Concept:Methods {id: $x}) RETURN c', 'Concordance makes no label Methods. '],
    ['MATCH (c) WHERE c:Method OR c:Dataset RETURN c', 'Concordance makes no label Dataset. '],
    ['MATCH (c:Méthode) RETURN c', 'Concordance makes no label Méthode. '],
    ['MATCH (c:concept)-[:uses]-(:Paper) RETURN c', /no label concept\..* no type of link uses\. /],
    [
      'MATCH (p:Paper) WHERE p.yaer > 2020 RETURN p',
      /^No Paper has a property yaer\. It has: id, title, .*year, .*venue/,
    ],
    ['MATCH (:Task {nam: $x})--(p) RETURN p', /^No Task has a property nam\. It has: .*name, kind/],
    [
      'MATCH (p:Paper)-[r:USES|PROPOSES]->() WHERE r.saliense > 1 RETURN p',
      /No USES has a property saliense\. .*salience/,
    ],
    [
      'MATCH (k:Cluster) WHERE k.title = $x AND k.year = 1 RETURN k',
      /property title\. .* No Cluster has a property year/,
    ],
  ])('names what the graph has none of: %s', (cypher, words) => {
    expect(remedyOf(cypher)).toMatch(words)
  })

  it.each([
    "MATCH (p:Paper {id: 'a'})-[:EVALUATES_ON|USES]->(c:Benchmark) WHERE c:Concept AND p.year > 3000 RETURN p",
    "MATCH (p:Paper) WHERE p.title = '(x:Papr)' RETURN p {.id, of: 1} // (y:Papr)",
    'MATCH (n)-[:BROADER*..3]-(:Concept)-[i:IN_CLUSTER]->(k:Cluster) WITH n, [x IN [1] WHERE x > 2 | {a: x}] AS l RETURN l',
    'MATCH (r:Run)-[:BROUGHT]->(:Paper) RETURN r',
    'MATCH (p) WHERE p:Paper RETURN p',
    'MATCH (p:Paper) WITH {yaer: 1} AS p WHERE p.yaer > 2 RETURN p',
    'MATCH (p:Paper) WITH collect(p) AS l UNWIND [p IN l | {a: p.yaer}] AS x RETURN x.b',
    'MATCH (n:Paper|Concept)-[r:MENTIONS*1..2]->() WHERE n.name = $x AND n.facts = 1 RETURN r.other, n.title',
    'MATCH (p:Paper {id: $id, citationKey: $k})-[:CO_OCCURS {papers: 2}]-(:Store {version: 1}) RETURN p.cluster, q.yaer',
  ])('leaves alone what there is: %s', (cypher) => {
    expect(remedyOf(cypher)).toBeUndefined()
  })
})
