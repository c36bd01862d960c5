/** Bytes that are kept for good, full of zeros. */
export function reserve(bytes: usize): usize {
  return heap.alloc(bytes)
}
