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

/** @throws UnreadableFileError where there is no such file, or it can't be opened. */
export async function openInput(file: string, options: InputOptions, context: Context): Promise<Source> {
  if (file === '-') return openSource(options.name ?? 'standard input', context.terminal.stdin)
  return openNamed(file, options.name)
}

/** Whether there is anything to be read under this name. */
export async function isInput(file: string): Promise<boolean> {
  if (file === '-') return true
  return stat(file).then(
    (found) => !found.isDirectory(),
    () => false,
  )
}

/** A file, and never standard input. @throws UnreadableFileError where there is none, or it can't be opened. */
export async function openNamed(file: string, name = file): Promise<Source> {
  const unreadable = (error: unknown) => {
    throw new UnreadableFileError(name, reasonOf(error, file))
  }
  const found = await stat(file).catch(unreadable)
  if (found.isDirectory()) {
    throw new UnreadableFileError(name, `It is a folder. Name the files in it, such as ${path.join(file, '*')}.`)
  }
  return openFile(file, name).catch(unreadable)
}

/** Why a file can't be opened, and what to do. */
export function reasonOf(error: unknown, file: string): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const from = path.isAbsolute(file) ? '' : `; it was looked for in ${process.cwd()}`
    return `There is no such file. Check how its name is written${from}.`
  }
  if (code === 'EACCES' || code === 'EPERM') return 'You may not read it. Give yourself the right, or name a copy.'
  return `It can't be opened (${message}). Copy it to this disk and name the copy.`
}
