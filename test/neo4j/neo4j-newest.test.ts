/** Everything about stores on the newest Neo4j that was to be had. */
import { describeNeo4j } from './describe-neo4j'
import { RELEASES } from './server/neo4j-server'

await describeNeo4j(RELEASES.newest)
