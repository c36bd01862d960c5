/** Words before a name that speak for or against it, in groups. */
const BEFORE: Record<string, string> = {
  propose:
    'propose proposes proposed introduce introduces introduced present presents develop develops developed proposing',
  call: 'called named dubbed termed',
  use: 'using use uses used via with through employ employs employing apply applying leverage leverages leveraging by',
  on: 'on in across',
  of: 'of',
  for: 'for to toward towards',
  and: 'and or',
  new: 'new novel',
  than: 'than over outperform outperforms compared versus vs',
  the: 'the this these our its their',
  a: 'a an one each any such',
}
export const BEFORE_GROUPS = Object.keys(BEFORE)

/** Number of a word's group. */
export const BEFORE_GROUP_OF: ReadonlyMap<string, number> = new Map(
  Object.values(BEFORE).flatMap((words, group) => words.split(' ').map((word): [string, number] => [word, group])),
)
