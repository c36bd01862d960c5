import { expect, it } from 'vitest'
import { idOf } from '@/ingest/extract/names/id-of'
import { conceptKey } from '@/ingest/extract/words/normalize'

it.each([
  ['pairwise comparisons', 'pairwise-comparison'],
  ['Stepwise regression', 'stepwise-regression'],
  ['compromised nodes', 'compromised-node'],
  ['computational advertising', 'computational-advertising'],
  ['policy optimisation', 'policy-optimization'],
  ['matricised tensors', 'matricized-tensor'],
  ['organised crime', 'organized-crime'],
  ['sized items', 'sized-item'],
])('spells the id of %s as %s', (name, id) => expect(idOf(conceptKey(name))).toBe(id))
