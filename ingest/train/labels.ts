/**
 * Our own labels, as people read and mend them: a heading per paper, a line per concept.
 *
 *     # pl:icra2012:6224960
 *     +Method uses: convolutional neural network | CNN
 *     -Task mentions: robot control
 *
 * `+` is core, `-` optional; kinds and roles that are as good stand behind each other with a `/`, the best first; the first form is the
 * name. Texts are not here, only the wordings that mean a concept.
 */
import { z } from 'zod'
import { type Gold, type GoldConcept, goldConceptSchema } from '@/ingest/evaluate/gold'

const LINE = /^([+-])([A-Za-z/]+) ([a-z_/]+): (.+)$/

/** Labelled papers of one file; a line that is none is named by its number. */
export function parseLabels(text: string): Gold[] {
  const papers: Gold[] = []
  text.split('\n').forEach((line, i) => {
    if (!line.trim()) return
    if (line.startsWith('# ')) papers.push({ id: line.slice(2).trim(), concepts: [] })
    else if (papers.length > 0) papers.at(-1)!.concepts.push(parseConcept(line, i + 1))
    else throw new Error(`Line ${i + 1} comes before the first paper: a paper begins with "# " and its id.`)
  })
  return papers
}

function parseConcept(line: string, number: number): GoldConcept {
  const parts = LINE.exec(line)
  if (!parts) {
    throw new Error(`Line ${number} is no concept: "${line}"; write it as "+Method uses: name | another form".`)
  }
  const [, level, types, role, forms] = parts
  const [name, ...aliases] = forms!.split(' | ')
  const concept = {
    name,
    aliases,
    types: types!.split('/'),
    role: role!.split('/'),
    level: level === '+' ? 'core' : 'optional',
  }
  const { data, error } = goldConceptSchema.safeParse(concept)
  if (!data) throw new Error(`Line ${number} is no concept: ${z.prettifyError(error)}`)
  return data
}
