// name: Methods tried for {task}
// description: What papers on the task, or on a narrower one, propose or use; the most tried first.
// tags: tasks, methods
// param task: concept:Task "task"
MATCH (:Concept {id: $task})<-[:BROADER*0..3]-(t:Concept)<-[:ADDRESSES]-(p:Paper)-[r:PROPOSES|USES]->(m:Method)
WITH m, p, r ORDER BY coalesce(r.salience, r.confidence) DESC, p.id
WITH m, collect(DISTINCT p) AS papers, head(collect(r)) AS evidence
RETURN m AS method, size(papers) AS `number of papers`, papers[..5] AS examples, evidence
ORDER BY `number of papers` DESC, coalesce(evidence.salience, evidence.confidence) DESC, m.name, m.id
