/** A page of Hugging Face Daily Papers saved as HTML: its papers lie as JSON in an attribute from which the page is drawn. */
import { hfDaily } from '@/ingest/read/json/hf-daily'
import { jsonRecords } from '@/ingest/read/json/json-records'
import { isObject, objects } from '@/ingest/read/json/json-shape'
import { decodeEntities } from '@/ingest/read/plain-text'
import { type PaperReader, type ReadRecord, UnreadableFileError } from '@/ingest/read/record'
import type { Source } from '@/ingest/read/source'

export const isHtml = (head: string): boolean => /^\s*(?:<!--[\s\S]*?-->\s*)*(?:<!doctype html|<html\b)/i.test(head)

export const dailyHtmlReader: PaperReader = {
  format: 'daily-html',
  label: 'a page of Hugging Face Daily Papers saved as HTML (.html)',
  extensions: [],
  detects: (head) => isHtml(head) && /hugging\s?face/i.test(head),
  read,
}

const PROPS = /\bdata-props=(?:"([^"]*)"|'([^']*)')/g

async function* read(source: Source): AsyncGenerator<ReadRecord> {
  let found = 0
  for (const [, double, single] of (await source.text()).matchAll(PROPS)) {
    for (const papers of paperLists(decodeEntities(double ?? single ?? ''))) {
      for (const record of jsonRecords(papers, source.name)) {
        found++
        yield record
      }
    }
  }
  if (found > 0) return
  throw new UnreadableFileError(
    source.name,
    'It is a web page of Hugging Face without Daily Papers in it. Save https://huggingface.co/papers, as HTML or as text.',
  )
}

/** Lists of papers among the properties of one part of the page. */
function paperLists(props: string): unknown[][] {
  if (!props.includes('"summary"')) return []
  try {
    const value: unknown = JSON.parse(props)
    if (!isObject(value)) return []
    return Object.values(value).flatMap((list) =>
      Array.isArray(list) && objects(list).some(hfDaily.matches) ? [objects(list)] : [],
    )
  } catch {
    return []
  }
}
