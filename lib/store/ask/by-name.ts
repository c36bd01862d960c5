/** The last resort of a list in order: names in the order of the alphabet, those of the same name by id. */
interface Named {
  id: string
  name: string
}

export function byName(a: Named, b: Named): number {
  const [one, other] = a.name === b.name ? [a.id, b.id] : [a.name, b.name]
  return one < other ? -1 : 1
}
