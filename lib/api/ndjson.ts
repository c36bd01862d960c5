/** Newline-delimited JSON as it streams: readings sent to the server, progress sent back. */

/**
 * The lines of a stream of UTF-8, without their ends, empty ones too; `\r\n` counts as one end.
 * @throws RangeError at a line beyond `longest` characters, so that a stream without ends can't fill the memory.
 */
export async function* lines(
  stream: ReadableStream<Uint8Array>,
  longest = Number.POSITIVE_INFINITY,
): AsyncGenerator<string> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      const parts = (rest + decoder.decode(value, { stream: !done })).split('\n')
      rest = parts.pop() ?? ''
      for (const part of parts) yield part.replace(/\r$/, '')
      if (rest.length > longest) throw new RangeError(`A line is longer than ${longest} characters.`)
      if (done) break
    }
    if (rest) yield rest
  } finally {
    // Whoever stops early does not want the rest sent.
    await reader.cancel().catch(() => undefined)
  }
}
