/** The run under which a file is ingested: the same file again is the same run, so that a second ingest changes nothing. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path from 'node:path'
import type { Run } from '@/lib/model/run'
import { slug } from '@/lib/model/slug'

/** `library.bib` → `library-bib-1f2e3d4c5b6a`, by name and bytes, as for a file sent to the server; standard input, which can't be read twice, by the time. */
export async function runOfFile(file: string, name: string | undefined, now: Date): Promise<Omit<Run, 'extractor'>> {
  const source = name ?? (file === '-' ? 'standard input' : path.basename(file))
  const mark = file === '-' ? now.toISOString().replace(/\D/g, '').slice(0, 14) : await digest(file)
  return { id: `${slug(source)}-${mark}`, at: now.toISOString(), source, sample: false }
}

async function digest(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex').slice(0, 12)
}
