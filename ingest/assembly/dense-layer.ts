/** The inner loop of a network, sixteen units at a time. Sums are in single precision and in one order on every machine. */

/** Sums of the weighted inputs of each unit, negative ones cut to 0. */
export function runLayer(inputs: usize, count: i32, weights: usize, blocks: i32, units: usize): void {
  const zero = f32x4.splat(0)
  for (; blocks > 0; blocks--, units += 64) {
    let a = v128.load(weights)
    let b = v128.load(weights, 16)
    let c = v128.load(weights, 32)
    let d = v128.load(weights, 48)
    weights += 64
    for (let k = 0; k < count; k++, weights += 64) {
      const input = v128.load_splat<f32>(inputs + (usize(k) << 2))
      a = f32x4.add(a, f32x4.mul(input, v128.load(weights)))
      b = f32x4.add(b, f32x4.mul(input, v128.load(weights, 16)))
      c = f32x4.add(c, f32x4.mul(input, v128.load(weights, 32)))
      d = f32x4.add(d, f32x4.mul(input, v128.load(weights, 48)))
    }
    v128.store(units, f32x4.max(a, zero))
    v128.store(units, f32x4.max(b, zero), 16)
    v128.store(units, f32x4.max(c, zero), 32)
    v128.store(units, f32x4.max(d, zero), 48)
  }
}

/** For training: adds each unit's signal times each input to the gradient. */
export function collectGradient(inputs: usize, count: i32, gradient: usize, blocks: i32, signals: usize): void {
  for (; blocks > 0; blocks--, signals += 64) {
    for (let h: usize = 0; h < 64; h += 16) addTo(gradient + h, v128.load(signals + h))
    gradient += 64
    for (let k = 0; k < count; k++, gradient += 64) {
      const input = v128.load_splat<f32>(inputs + (usize(k) << 2))
      for (let h: usize = 0; h < 64; h += 16) addTo(gradient + h, f32x4.mul(input, v128.load(signals + h)))
    }
  }
}

function addTo(at: usize, added: v128): void {
  v128.store(at, f32x4.add(v128.load(at), added))
}
