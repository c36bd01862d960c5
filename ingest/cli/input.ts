/** The files named on the command line, `-` being standard input, and what they are called. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Option } from 'commander'
import { READERS } from '@/ingest/read/formats'
import { UnreadableFileError } from '@/ingest/read/record'
import { openFile, openSource, type Source } from '@/ingest/read/source'
import type { Context } from './context'

export interface InputOptions {
  format?: string
  name?: string
}

export const formatOption = () =>
  new Option('--format <format>', 'the format, where the file does not tell').choices(
    READERS.map(({ format }) => format),
  )

export const nameOption = () =>
  new Option('--name <name>', 'what the input is called: its ending may tell the format, problems name it')

/** @throws UnreadableFileError where there is no such file. */
export async function openInput(file: string, options: InputOptions, context: Context): Promise<Source> {
  if (file === '-') return openSource(options.name ?? 'standard input', context.terminal.stdin)
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableFileError(`${file} can't be opened: ${reasonOf(error)}.`)
  })
  if (found.isDirectory())
    throw new UnreadableFileError(`${file} is a folder. Name the files in it, such as ${path.join(file, '*')}.`)
  return openFile(file, options.name ?? file)
}

function reasonOf(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'there is no such file'
  if (error.code === 'EACCES') return 'you may not read it'
  return error.message
}
