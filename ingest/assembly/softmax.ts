import { exp } from './host'

/** Scores to probabilities, in place. */
export function softmax(scores: usize, count: i32): void {
  const end = scores + (usize(count) << 3)
  let most = -Infinity
  for (let at = scores; at < end; at += 8) if (load<f64>(at) > most) most = load<f64>(at)
  let sum: f64 = 0
  for (let at = scores; at < end; at += 8) {
    const e = exp(load<f64>(at) - most)
    store<f64>(at, e)
    sum += e
  }
  for (let at = scores; at < end; at += 8) store<f64>(at, load<f64>(at) / sum)
}
