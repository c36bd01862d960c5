/** A row of features that is being written: 32-bit numbers, counted from where the group of features begins. */
let base: usize = 0

export function beginGroup(at: usize): void {
  base = at
}

export function get(k: i32): f64 {
  return load<f32>(base + (usize(k) << 2))
}

export function set(k: i32, value: f64): void {
  store<f32>(base + (usize(k) << 2), f32(value))
}

export function increase(k: i32, by: f64): void {
  set(k, get(k) + by)
}
