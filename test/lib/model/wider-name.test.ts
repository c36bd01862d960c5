import { expect, test } from 'vitest'
import { makesKind, withoutVersion } from '@/lib/model/wider-name'

test.each<[string, string[]]>([
  ['ResNet-101', ['ResNet']],
  ['ResNet50', ['ResNet']],
  ['YOLOv8', ['YOLO']],
  ['PointNet++', ['PointNet']],
  ['RRT*', ['RRT']],
  ['SQuAD v1.1', ['SQuAD']],
  ["WMT'14", ['WMT']],
  ['WMT 2016', ['WMT']],
  ['Hits@10', ['Hits']],
  ['BLEU-4', ['BLEU']],
  ['GPT-4o mini', ['GPT-4o', 'GPT']],
  ['Llama-2-7B', ['Llama-2', 'Llama']],
  ['Mixtral-8x7B', ['Mixtral']],
  ['ViT-B/16', ['ViT-B', 'ViT']],
  // a name and a number that are another name
  ['TD3', []],
  ['CO2', []],
  ['A3C', []],
  ['3D', []],
  ['word2vec', []],
  ['reinforcement learning', []],
])('%s is a version or size of %j', (name, stems) => expect(withoutVersion(name)).toEqual(stems))

test.each<[string, boolean]>([
  ['offline', true],
  ['2D', true],
  ['moving', true],
  ['6', false],
  ['detecting rare', false],
])('%j before a head makes a kind of it: %s', (before, expected) => expect(makesKind(before.split(' '))).toBe(expected))
