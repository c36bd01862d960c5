/** A person's corrections in the data folder: one JSON file, by id of the concept, to be read, reviewed and kept in git. */
import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import {
  type Correction,
  CorrectionError,
  type Corrections,
  CorrectionsFileError,
  NO_CORRECTIONS,
  parseCorrections,
  writeCorrections,
} from '@/lib/model/correction'
import { makeFolder } from '@/lib/store/make-folder'

export const correctionsPath = (dataFolder: string): string => path.join(dataFolder, 'corrections.json')

/**
 * None where there is no file.
 * @throws CorrectionsFileError where it is not as it must be: deriving without them would undo them all
 */
export async function readCorrections(dataFolder: string): Promise<Corrections> {
  const file = correctionsPath(dataFolder)
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw new CorrectionsFileError(`${file} can't be read (${error.code}). Give this user the right to.`)
  })
  if (text === undefined) return NO_CORRECTIONS
  try {
    return parseCorrections(parseJson(text))
  } catch (error) {
    throw error instanceof CorrectionError ? new CorrectionsFileError(`${file}: ${error.message}`) : error
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new CorrectionError(`It is no JSON (${(error as Error).message}). Mend it, or move it away.`)
  }
}

/**
 * Writes what `change` makes of those that are there, moved into place whole; nothing where it changes nothing.
 * @throws CorrectionError where they would contradict each other; then the file stays as it was
 */
export async function changeCorrections(
  dataFolder: string,
  change: (corrections: Map<string, Correction>) => void,
): Promise<Corrections> {
  const before = await readCorrections(dataFolder)
  const changed = new Map(before)
  change(changed)
  const text = writeCorrections(changed)
  if (text === writeCorrections(before)) return before
  const corrections = parseCorrections(JSON.parse(text))
  const file = correctionsPath(dataFolder)
  await makeFolder(dataFolder)
  const unfinished = `${file}.${process.pid}.part`
  await writeFile(unfinished, text)
  await rename(unfinished, file)
  return corrections
}
