import { expect, test } from 'vitest'
import { writeOutNetwork } from '@/lib/model/network-words'

test.each([
  ['generative adversarial net', 'generative adversarial network'],
  ['recurrent neural net', 'recurrent neural network'],
  ['deep net', 'deep network'],
  ['bayesian net', 'bayesian network'],
  ['convolution neural network', 'convolutional neural network'],
  ['graph convolution network', 'graph convolutional network'],
  ['convolution net', 'convolutional network'],
])('%s is a %s', (name, whole) => expect(writeOutNetwork(name)).toBe(whole))

test.each(['petri net', 'elastic net', 'ds net', 'net', 'pointnet', 'graph convolution', 'neural netlist'])(
  '%s stays',
  (name) => expect(writeOutNetwork(name)).toBe(name),
)
