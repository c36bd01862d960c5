/** A JSON document: Hugging Face Daily Papers, Semantic Scholar, OpenAlex, CSL-JSON, or a list in our own shape. */
import { type PaperReader, type ReadRecord, UnreadableFileError } from '@/ingest/read/record'
import type { Source } from '@/ingest/read/source'
import { jsonRecords } from './json-records'
import { wholeEntries } from './whole-entries'

export const jsonReader: PaperReader = {
  format: 'json',
  label: 'JSON of Hugging Face Daily Papers, Semantic Scholar, OpenAlex or CSL (.json)',
  extensions: ['json'],
  remedy: 'Give each paper a "title" and an "abstract", or use the JSON of one of those services.',
  detects: (head) => /^\s*(?:\{\s*["}]|\[\s*[[{"\]\d])/.test(head),
  read,
}

async function* read(source: Source): AsyncGenerator<ReadRecord> {
  const content = await source.text()
  let value: unknown
  try {
    value = JSON.parse(content)
  } catch (error) {
    const complaint = error instanceof Error ? error.message : String(error)
    const saved = wholeEntries(content)
    if (saved.length === 0) {
      throw new UnreadableFileError(
        source.name,
        `It begins like JSON but isn't: ${complaint}. Export or download it again.`,
      )
    }
    yield* jsonRecords(saved, source.name)
    yield {
      type: 'problem',
      problem: {
        source: source.name,
        reason: `The JSON breaks off or is damaged after ${saved.length} whole entries, which were kept (${complaint}).`,
      },
    }
    return
  }
  yield* jsonRecords(value, source.name)
}
