/** Median and 95th percentile of both, and how they compare, as Markdown. */
import type { Measured } from './measure'

const SHARES = [0.5, 0.95]

export function printTable(title: string, { rows, outcomes }: Measured): void {
  const lines = [
    `\n### ${title}\n`,
    '| question | usual p50 / p95 ms | among ten bombs p50 / p95 ms | ratio p50 / p95 |',
    '| --- | --- | --- | --- |',
    ...rows.map(({ question, usual, bombed }) => {
      const [before, during] = [at(usual), at(bombed)]
      const ratios = during.map((time, i) => time / (before[i] ?? Number.NaN))
      return `| ${question} | ${words(before)} | ${words(during)} | ${words(ratios)} |`
    }),
    `\nBombs: ${[...outcomes].map(([outcome, count]) => `${count} × ${outcome}`).join(', ')}`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

function at(times: readonly number[]): number[] {
  const sorted = times.toSorted((a, b) => a - b)
  return SHARES.map((share) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN)
}

const words = (numbers: readonly number[]): string => numbers.map((number) => number.toFixed(1)).join(' / ')
