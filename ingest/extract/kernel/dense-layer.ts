/** Biases and weights of a network's hidden layer as ingest/assembly/dense-layer.ts reads them: blocks of units side by side. */

/** Units that are computed together. */
export const BLOCK = 16

/** `weights[h · inputs + d]` is that of unit h for input d. */
export function packLayer(weights: Float32Array, bias: Float32Array): Float32Array {
  const width = weights.length / bias.length
  const packed = new Float32Array(Math.ceil(bias.length / BLOCK) * BLOCK * (width + 1))
  bias.forEach((value, h) => {
    packed[placeOf(h, -1, width)] = value
    for (let d = 0; d < width; d++) packed[placeOf(h, d, width)] = withoutDust(weights[h * width + d]!)
  })
  return packed
}

/** What decay left of a weight is too small for any sum, and a processor takes a hundred times as long for such numbers. */
const withoutDust = (weight: number): number => (Math.abs(weight) < 1e-30 ? 0 : weight)

/** Where the weight of a unit for an input stands in `packed`; its bias is that of input -1. */
export const placeOf = (unit: number, input: number, width: number): number =>
  Math.floor(unit / BLOCK) * BLOCK * (width + 1) + (input + 1) * BLOCK + (unit % BLOCK)
