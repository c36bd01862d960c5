/** What is never a name. Rows: abstract, the words in it, whether they may name something. */
import { describe, expect, it } from 'vitest'
import { findCandidates } from '@/ingest/extract/candidates/find-candidates'
import { namesNothing } from '@/ingest/extract/candidates/no-name'
import { createDoc } from '@/ingest/extract/doc'
import { tokenize } from '@/ingest/extract/words/tokenize'
import { Vocabulary } from '@/ingest/extract/words/vocabulary'
import { paperSchema } from '@/lib/model/paper'

function mayName(abstract: string, key: string): boolean {
  const doc = createDoc(paperSchema.parse({ id: 'p', title: 'Title', abstract }), new Vocabulary())
  tokenize(doc)
  findCandidates(doc)
  const candidate = doc.candidates.find((one) => one.key === key)
  if (!candidate) throw new Error(`${key} is no candidate of “${abstract}”.`)
  return !namesNothing(doc, candidate)
}

describe('namesNothing', () => {
  it.each([
    ['TRIAL REGISTRATION: see below.', 'trial registration', false],
    ['The trial registration was late.', 'trial registration', true],
    ['It ends here (ABSTRACT TRUNCATED).', 'abstract truncated', false],
    ['A pulse of 1570 mV is sent.', '1570 mv', false],
    ['A pulse of 1570 mV is sent.', 'mv', false],
    ['We measure the voltage in mV only.', 'mv', true],
    ['We train PPO PPO PPO here.', 'ppo ppo ppo', false],
    ['We train PPO PPO PPO here.', 'ppo', true],
    ['A test <script>alert here.', 'test alert', false],
    ['It comes from the University of Ada here.', 'university of ada', false],
    ['We use university rankings of old.', 'university ranking of old', true],
    ['A <b>graph network</b> here.', 'graph network', true],
    ['A constrained method is given.', 'constrained method', false],
    ['A constrained policy optimization is given.', 'constrained policy optimization', true],
    ['The gastrointestinal trial study group met.', 'gastrointestinal trial study group', false],
    ['We look at a symmetry group.', 'symmetry group', true],
    ['A highly dynamic scene is shown.', 'highly dynamic scene', false],
    ['In vivo toy data is rare.', 'vivo toy data', false],
    ['A comparative study is given.', 'comparative study', false],
    ['A mathematical framework is given.', 'mathematical framework', false],
    ['A data-driven method is given.', 'data driven method', false],
    ['A data-driven felting method is given.', 'data driven felting method', true],
    ['A two-stage felting is given.', 'two stage felting', true],
    ['It works in an end-to-end manner.', 'end to end manner', false],
    ['The placebo group had none.', 'placebo group', false],
    ['In patients, the woolamine group had none.', 'woolamine group', false],
    ['The felting group had none.', 'felting group', true],
    ['A host of toys is made.', 'host of toy', false],
    ['Felting in adults is rare.', 'felting in adult', false],
    ['Felting in barns is rare.', 'felting in barn', true],
    ['They gave woolamine 20 mg daily.', 'woolamine 20 mg', false],
    ['They gave woolamine 20 times.', 'woolamine 20 time', true],
    ['It had 3 ng/mL of it.', 'ng ml', false],
    ['Only group B had it.', 'group b', false],
    ['It is tight [OKV12,Ola13].', 'okv12', false],
    ["It is tight (TOY'14).", 'toy 14', false],
    ["The set TOY'14 is read.", 'toy 14', true],
    ['Olander-Voss proved that it is tight.', 'olander voss', false],
    ['The Olander-Voss lattice is tight.', 'olander voss', true],
    ['It is tight [OKV12,Ola13].', 'ola13', false],
    ['It is tight (IEC61).', 'iec61', true],
    ['We read 330K articles.', '330k article', false],
    ['We read 5671 knitted patents.', '5671 knitted patent', false],
    ['We use 7 scenes.', '7 scene', true],
    ['We use 3D scenes.', '3d scene', true],
    ['It was paid by the Ministry of Toys then.', 'ministry of toy', false],
    ['So said Ada, 2016a, and others.', '2016a', false],
    ['Let H be a toy.', 'h', false],
    ['We wrote it in R alone.', 'r', true],
    ['It was made by the Toy Research Laboratory of old.', 'toy research laboratory', false],
    ['We fit a laboratory with toys.', 'laboratory', true],
    ['We use stairs and thresholds of toys.', 'stair and threshold', false],
    ['We use stairs and toy thresholds.', 'stair and toy threshold', true],
    ['We use a Noisy-OR objective.', 'noisy or objective', true],
    ['We train a 7B parameter model.', '7b parameter model', false],
    ['We train the ToyLM 7B model.', 'toylm 7b model', true],
    ['A fall of 8 mm Hg was seen.', 'mm hg', false],
    ['We complement the work of Olander et al. here.', 'olander', false],
    ['In 2019, J. Olander uses a lattice.', 'olander', false],
    ['It is built as before (Olander, 2013a; Kerr, 2014).', 'olander', false],
    ['It follows Olander and Kerr 2018, though.', 'kerr', false],
    ['It follows Olander and Kerr 2018, though.', 'kerr 2018', false],
    ['Unlike the approach of Olander and Kerr, it is fast.', 'kerr', false],
    ['A lattice by Olander and Kerr [9] is used.', 'olander', false],
    ['Olander, Kerr, and Voss proposed a lattice.', 'voss', false],
    ['The lemma of Olander is used.', 'olander', false],
    ['The lemma of Adam optimization is used.', 'adam', true],
    ['We use the optimizers Adam and Nesterov momentum.', 'adam', true],
    ['We evaluate the approach of Dreamer.', 'dreamer', true],
    ['We outperform Dreamer, Adam, and Lion (by 3 %).', 'dreamer', true],
    ['It is as in (Olander, Kerr, and Voss ’13).', 'voss', false],
    ['It is a lattice of M\\"uller and Olander (2013).', 'müller', false],
    ['Olander, Kerr and Voss independently found a lattice.', 'kerr', false],
    ['The twine conjecture of Olander and Kerr asks for more.', 'kerr', false],
    ['It was raised by Olander, Kerr and Voss for toys.', 'olander', false],
    ['It was introduced by de Kerr and Voss, who knit.', 'kerr', false],
    ['The lattice is due to Olander and Kerr.', 'olander', false],
    ['It holds by Voss et al. and Olander here.', 'olander', false],
    ['Olander (1995) had a lattice.', 'olander', false],
    ['We improve on Dreamer and Adam with toys.', 'adam', true],
    ['A study from Germany is shown.', 'germany', false],
    ['It was collected in Zambia.', 'zambia', false],
    ['It was made by NVIDIA.', 'nvidia', false],
  ])('%s %s: %s', (abstract, key, may) => {
    expect(mayName(abstract, key)).toBe(may)
  })
})
