/** Which candidates are worth a closer look, by what the two cheap models say. */
import { log } from './host'
import { Candidate, candidateAt, candidateCount, placeAt } from './paper'
import { anySpan } from './tags'
import { TextModel } from './text-model'

/** What the tagger's log odds count beside those of the text model. */
const TAGGER_WEIGHT: f64 = 0.3

/** The best of the probabilities that a place of the candidate is any name. */
function bestSpan(candidate: Candidate): f64 {
  let best: f64 = 0
  for (let k = 0; k < candidate.count; k++) {
    const place = placeAt(candidate, k)
    best = max(best, anySpan(place.first, place.last))
  }
  return best
}

/** Three probabilities of the text model a candidate: core, optional, none. */
let text: usize = 0
export function textOf(candidate: i32, k: i32): f64 {
  return load<f64>(text + (usize(candidate * 3 + k) << 3))
}

function logOdds(p: f64): f64 {
  return log((p + 1e-5) / (1 - p + 1e-5))
}

/**
 * Writes the numbers of the candidates whose log odds are not below `odds`, and returns how many there are. By the tagger's
 * word alone, below the probability `tagged` a candidate is not even read by the text model; else what this says of it goes to
 * its three places of `text`.
 */
export function sift(model: TextModel, tagged: f64, odds: f64, textRows: usize, hopeful: usize): i32 {
  let found = 0
  text = textRows
  memory.fill(text, 0, usize(candidateCount) * 24)
  for (let i = 0; i < candidateCount; i++) {
    const candidate = candidateAt(i)
    const span = bestSpan(candidate)
    if (span < tagged) continue
    const out = text + usize(i) * 24
    model.classify(candidate, out)
    if (logOdds(load<f64>(out)) + TAGGER_WEIGHT * logOdds(span) < odds) continue
    store<i32>(hopeful + (usize(found) << 2), i)
    found++
  }
  return found
}
