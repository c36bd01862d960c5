/** What the tagger thinks of a candidate's places. */
import { log } from './host'
import { Candidate, placeAt } from './paper'
import { get, increase, set } from './row'
import { anySpan, beginAnyOf, beginOf, coreSpan, goesOn, insideOf, KINDS, kindOf } from './tags'

export const TAGGER_FEATURES: i32 = 18
const KINDS_AT: i32 = 14

export function setTagger(candidate: Candidate): void {
  const n = candidate.count
  let coreNot: f64 = 1
  let anyNot: f64 = 1
  let least: f64 = 1
  for (let k = 0; k < n; k++) {
    const first = placeAt(candidate, k).first
    const last = placeAt(candidate, k).last
    const core = coreSpan(first, last)
    const any = anySpan(first, last)
    let total: f64 = 0
    for (let i = first; i < last; i++) {
      const p = beginOf(i) + insideOf(i)
      total += p
      if (p < least) least = p
      for (let kind = 0; kind < KINDS; kind++) increase(KINDS_AT + kind, kindOf(i, kind) / (last - first))
    }
    if (core > get(0)) set(0, core)
    if (any > get(3)) set(3, any)
    if (beginOf(first) > get(6)) set(6, beginOf(first))
    if (beginAnyOf(first) > get(7)) set(7, beginAnyOf(first))
    increase(1, core / n)
    increase(4, any / n)
    increase(8, total / (last - first) / n)
    increase(10, insideOf(first) / n)
    if (goesOn(first, last)) increase(11, insideOf(last) / n)
    if (core > 0.4) increase(12, 1 / <f64>n)
    coreNot *= 1 - core
    anyNot *= 1 - any
  }
  set(2, 1 - coreNot)
  set(5, 1 - anyNot)
  set(9, least)
  set(13, log(get(0) + 1e-4))
  const sum = get(KINDS_AT) + get(KINDS_AT + 1) + get(KINDS_AT + 2) + get(KINDS_AT + 3) + 0.02
  for (let kind = 0; kind < KINDS; kind++) set(KINDS_AT + kind, get(KINDS_AT + kind) / sum)
}
