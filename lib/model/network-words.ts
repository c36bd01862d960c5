/** One writing for what papers call a network: what ids of a paper and of a corpus are compared by. */

/** What only a network is, before the word: not `Petri net` and `elastic net`, nor what is coined (`DS-Net`). */
const NET = /\b(neural|adversarial|convolution|convolutional|recurrent|deep|bayesian|hopfield) net\b/g

const CONVOLUTION = /\bconvolution (?=(?:neural )?network\b)/g

/** Of a name in lower-case words in the singular: `recurrent neural net` is one word longer, `convolution network` two letters. */
export function writeOutNetwork(name: string): string {
  if (!name.includes(' net')) return name
  return name.replace(NET, '$1 network').replace(CONVOLUTION, 'convolutional ')
}
