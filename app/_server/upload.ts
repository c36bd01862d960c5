/** A file that came with a request, kept on disk while it is read: in the folder for temporary files, for us alone. */
import 'server-only'
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { slug } from '@/lib/model/slug'
import { contentType, limited } from './body'
import { Refusal } from './problem'

const MB = 1024 * 1024
export const FILE_LIMIT = 256 * MB
/** A form is parsed in memory, a plain body streams. */
const FORM_LIMIT = 64 * MB

export interface Upload {
  path: string
  /** As the person calls it. */
  name: string
  /** The same for the same name and bytes. */
  id: string
  discard(): Promise<void>
}

/** @throws Refusal where there is no file, no name, or too much of it. */
export async function receiveFile(request: Request, filename: string | undefined): Promise<Upload> {
  if (contentType(request) !== 'multipart/form-data') {
    if (!filename) throw new Refusal(400, 'input', 'Name the file that you send: /api/ingest?filename=library.bib.')
    return keep(limited(request, FILE_LIMIT), filename)
  }
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  const form = await new Response(limited(request, FORM_LIMIT), { headers }).formData().catch((error: unknown) => {
    throw error instanceof Refusal
      ? error
      : new Refusal(400, 'input', 'The form can’t be read. Send it as multipart/form-data.')
  })
  const [file, ...others] = form.getAll('file')
  if (others.length > 0) {
    const rule = `The form has ${others.length + 1} files, and each is a run of its own.`
    throw new Refusal(400, 'input', `${rule} Send them one by one, so that each has its answer.`)
  }
  if (!(file instanceof File)) throw new Refusal(400, 'input', 'The form has no file. Put it in a field named `file`.')
  return keep(file.stream(), filename ?? file.name)
}

async function keep(bytes: ReadableStream<Uint8Array>, filename: string): Promise<Upload> {
  const name = toName(filename)
  const folder = await mkdtemp(path.join(os.tmpdir(), 'concordance-'))
  const discard = () => rm(folder, { recursive: true, force: true })
  const file = path.join(folder, 'upload')
  const hash = createHash('sha256')
  const counted = async function* () {
    for await (const chunk of Readable.fromWeb(bytes as Parameters<typeof Readable.fromWeb>[0])) {
      hash.update(chunk)
      yield chunk
    }
  }
  try {
    await pipeline(counted, createWriteStream(file, { mode: 0o600 }))
  } catch (error) {
    await discard()
    throw error
  }
  return { path: file, name, id: toRunId(name, hash.digest('hex')), discard }
}

/** As the command line names the run of a file: whichever way it comes in, it is the same run. */
const toRunId = (name: string, digest: string): string => `${slug(name)}-${digest.slice(0, 12)}`

/** The last part of a path of any system, without what would disturb a terminal or a log. */
const toName = (filename: string): string =>
  filename.split(/[\\/]/).at(-1)?.replace(/\p{C}/gu, '').slice(0, 255) || 'upload'
