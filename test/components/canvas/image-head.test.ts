import { expect, test } from 'vitest'
import { imageHead } from '@/components/canvas/image-head'

/** Draws it in a picture of this width, in letters of 8 pixels; gives its lines. */
function headIn(width: number, title: string, note: string) {
  const lines: { text: string; y: number }[] = []
  const context = {
    measureText: (text: string) => ({ width: text.length * 8 }),
    fillText: (text: string, _: number, y: number) => lines.push({ text, y }),
  }
  const head = imageHead(context as unknown as CanvasRenderingContext2D, width, { title, note }, 'light')
  head.draw(100)
  return { ...head, lines }
}

test('a kept picture is headed by all that it shows, in as many lines as its width takes', () => {
  const { lines, height } = headIn(200, 'Papers that evaluate PPO on CARLA', 'Papers of 2019 or later')
  expect(lines.map(({ text }) => text)).toEqual(['Papers that evaluate', 'PPO on CARLA', 'Papers of 2019 or', 'later'])
  expect(lines.every(({ y }) => y > 100 && y < 100 + height)).toBe(true)
})

test('a picture of the whole map has no head', () => {
  expect(headIn(200, '', '')).toMatchObject({ lines: [], height: 0 })
})
