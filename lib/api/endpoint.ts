/** How an endpoint is described, and the words that the tables of them share. */
import { z } from 'zod'

export interface Endpoint {
  method: 'GET' | 'POST' | 'DELETE'
  path: `/api/${string}`
  summary: string
  /** Blanks of the path, percent-encoded on the wire. */
  params: z.ZodObject
  /** One that takes any name (`z.record`) has the values of a saved query's parameters. */
  query: z.ZodObject | z.ZodRecord
  /** A JSON body; endpoints with a body of another type (`ingest`) read it themselves. */
  body?: z.ZodType
  answer: z.ZodType
  /** Content type of an answer that is no JSON: `answer` then is a text. */
  type?: string
  /** Changes the store: needs the token, refused where the server only reads. */
  writes?: true
  /** Changes the corpus, while no other such request does: waits its turn, for as long as `Prefer: wait=N` says. */
  alone?: true
  /** Hangs on nothing but the store's revision and the address: may be cached by them. */
  cached?: true
  /** Keeps a bounded line of those who wait: one more is answered 503 with `Retry-After`. */
  queued?: true
}

/**
 * The page asks with `prefer: problem-as-answer` (RFC 7240), because a browser logs every answer of status 400 and above as
 * an error of the page, also where it only says that there is no such concept. Such a problem then comes with status 200;
 * its type and its own `status` tell it.
 */
export const PROBLEM_AS_ANSWER = 'problem-as-answer'
export const PROBLEM_TYPE = 'application/problem+json'

/** No blanks, or no query string. */
export const none = z.object({})
export const id = z.string().min(1).max(500)
/** An integer in a query string. */
export const limit = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual)
