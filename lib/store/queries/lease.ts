/** Who is at a task that only one may do at a time, and the pulse by which others see that he lives. */

/** Setting a property locks the node on Neo4j until the transaction ends, so what is asked next stays true. */
export const LOCK_LEASE = `MERGE (l:Lease {id: $task}) SET l.locked = true`

export const READ_LEASE = `MATCH (l:Lease {id: $task}) RETURN l.owner AS owner, l.pulse AS pulse`

export const TAKE_LEASE = `MATCH (l:Lease {id: $task}) SET l.owner = $owner, l.pulse = 0`

export const BEAT = `MATCH (l:Lease {id: $task}) WHERE l.owner = $owner SET l.pulse = l.pulse + 1`

export const RELEASE_LEASE = `MATCH (l:Lease {id: $task}) WHERE l.owner = $owner DELETE l`
