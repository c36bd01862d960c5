/** Everything about stores on the long-term line of Neo4j. */
import { describeNeo4j } from './describe-neo4j'
import { RELEASES } from './server/neo4j-server'

await describeNeo4j(RELEASES.lts)
