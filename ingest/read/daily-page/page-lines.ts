/** The lines of a saved page as they matter: prose (part of an abstract), sentence, or candidate for a title. */
import { foldLine } from '@/ingest/read/plain-text'
import { announcesName, isFurniture, isNameList, recurringLines, shapeOf } from './furniture'

export interface PageLine {
  /** 1-based, of its first line in the file. */
  line: number
  text: string
  /** `prose`: surely of an abstract. `sentence`: ends like one. `title`: anything else that isn't furniture. */
  form: 'prose' | 'sentence' | 'title'
}

/** Furniture left out, wrapped paragraphs joined. */
export function pageLines(text: string): PageLine[] {
  const blocks = paragraphs(text)
  const recurring = recurringLines(blocks.map((block) => block.text))
  const kept: PageLine[] = []
  let nameFollows = false
  for (const block of blocks) {
    const furniture =
      isFurniture(block.text) ||
      (nameFollows && block.text.split(' ').length <= 3) ||
      (block.text.length < 200 && recurring.has(shapeOf(block.text))) ||
      isNameList(block.text)
    nameFollows = announcesName(block.text)
    if (!furniture) kept.push({ ...block, form: formOf(block.text) })
  }
  return kept
}

/** Lines without the empty ones; the lines of a paragraph wrapped at a fixed width become one. */
function paragraphs(text: string): { line: number; text: string }[] {
  const found: { line: number; text: string }[] = []
  let block: { line: number; text: string }[] = []
  const lines = `${text}\n\n`.split(/\r\n|\r|\n/)
  for (const [index, raw] of lines.entries()) {
    const line = foldLine(raw).replace(/^#{1,6} /, '')
    if (line) block.push({ line: index + 1, text: line })
    else {
      found.push(...unwrapped(block))
      block = []
    }
  }
  return found
}

/** A block is a wrapped paragraph where all lines but the last are about as long as the longest, as editors break them. */
function unwrapped(block: { line: number; text: string }[]): { line: number; text: string }[] {
  const first = block[0]
  const full = block.slice(0, -1).map((entry) => entry.text.length)
  const width = Math.max(...block.map((entry) => entry.text.length), 0)
  const wrapped = first && block.length > 2 && width <= 132 && full.every((length) => length > width * 0.7)
  return wrapped ? [{ line: first.line, text: block.map((entry) => entry.text).join(' ') }] : block
}

function formOf(text: string): PageLine['form'] {
  const sentences = text.match(/[.!?…]["”’)\]]*(?=\s+["“(]?\p{Lu}|\s*$)/gu)?.length ?? 0
  if (text.length >= 250 || (text.length >= 120 && sentences >= 2)) return 'prose'
  const words = text.split(' ').length
  const ends = /(?:\.|…)["”’)\]]*$/.test(text) && (words >= 12 || !/\b(?:etc|al|vs|inc)\.$/i.test(text))
  return (ends && words >= 5) || (sentences >= 2 && words >= 12) || /\bhttps?:\/\/\S+$/.test(text)
    ? 'sentence'
    : 'title'
}
