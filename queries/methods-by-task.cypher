// name: Which methods meet which tasks
// description: Pairs of a method and a task that papers speak of together, in how many; in a large corpus those in two or more.
// tags: overview, methods, tasks
MATCH (m:Method)-[r:CO_OCCURS]-(t:Task)
RETURN m AS method, t AS task, r.papers AS `number of papers`
ORDER BY `number of papers` DESC, m.papers DESC, t.papers DESC, m.name, t.name, m.id, t.id
