/** POST /api/ingest: readings from the command line, or a file from the page, into the store. */
import 'server-only'
import type { IngestEvent, IngestReport } from '@/lib/api/contract'
import { NDJSON_TYPE } from '@/lib/api/endpoints'
import type { Problem } from '@/lib/model/paper'
import { contentType, refuseLarge } from './body'
import { extractFile } from './extract-child'
import { follow } from './follow'
import { ingest, keepProblem } from './ingest'
import { oneAtATime } from './one-at-a-time'
import { READINGS_LIMIT, receiveReadings } from './read-readings'
import type { Question } from './respond'
import { FILE_LIMIT, receiveFile } from './upload'

type Tell = (event: IngestEvent) => void

export async function takeIn(question: Question<'ingest'>): Promise<IngestReport | Response> {
  const { request } = question
  const sendsReadings = contentType(request) === NDJSON_TYPE
  refuseLarge(request, sendsReadings ? READINGS_LIMIT : FILE_LIMIT)
  const take = sendsReadings ? takeReadings : takeFile
  return follow(request, (tell) => oneAtATime(request, () => take(question, tell)))
}

async function takeReadings({ request, query, store }: Question<'ingest'>, tell: Tell): Promise<IngestReport> {
  const problems: Problem[] = []
  const { run, readings } = await receiveReadings(request, query.filename, keepProblem(problems))
  return ingest(store, { run, readings, problems, withoutSample: query.withoutSample, derives: query.derive, tell })
}

async function takeFile({ request, query, store }: Question<'ingest'>, tell: Tell): Promise<IngestReport> {
  const upload = await receiveFile(request, query.filename)
  const problems: Problem[] = []
  let merged = 0
  let of: number | undefined
  try {
    tell({ step: 'reading', papers: 0 })
    const report = await ingest(store, {
      run: { id: upload.id, at: new Date().toISOString(), source: upload.name, sample: false },
      readings: extractFile(upload.path, {
        name: upload.name,
        quality: query.quality,
        signal: request.signal,
        onProblem: keepProblem(problems),
        onPapers: (papers) => {
          of = papers
          tell({ step: 'reading', papers: 0, of })
        },
        onMerged: (records) => {
          merged = records
        },
      }),
      problems,
      withoutSample: query.withoutSample,
      derives: query.derive,
      tell: (event) => tell(event.step === 'storing' && of !== undefined ? { ...event, of } : event),
    })
    return { ...report, merged }
  } finally {
    await upload.discard()
  }
}
