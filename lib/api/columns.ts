/**
 * The graph on the wire: one column per property instead of one object per node, a quarter of the bytes of JSON. Places
 * are 16-bit steps of the sheet, links are sorted and told by their distance from the one before, texts are UTF-8 blobs.
 */
export { decodeGraph } from './read-columns'
export { encodeGraph } from './write-columns'
