/** Finds what is shipped beside the code: the package's root and the files of the models. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const MODEL_FOLDER = 'ingest/model'

/** The folder whose package.json is named `concordance`, from this file upwards. */
export function packageRoot(from: string = path.dirname(fileURLToPath(import.meta.url))): string {
  let folder = from
  while (!isRoot(folder)) {
    const parent = path.dirname(folder)
    if (parent === folder) {
      throw new Error(`No package.json named "concordance" above ${from}; run the program from its own package.`)
    }
    folder = parent
  }
  return folder
}

function isRoot(folder: string): boolean {
  const file = path.join(folder, 'package.json')
  if (!existsSync(file)) return false
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return typeof content === 'object' && content !== null && 'name' in content && content.name === 'concordance'
}

/** Where the models that ship are. */
export const modelFolder = (): string => path.join(packageRoot(), MODEL_FOLDER)

/** Bytes of a model file in a buffer of their own, which typed arrays can view. */
export function readModel(name: string): Uint8Array<ArrayBuffer> {
  const file = path.join(modelFolder(), name)
  if (!existsSync(file)) {
    throw new Error(
      `The model file ${file} is missing; take it from version control or make it with the training program.`,
    )
  }
  const bytes = readFileSync(file)
  const { buffer, byteOffset, byteLength } = bytes
  const isOwn = buffer instanceof ArrayBuffer && byteOffset === 0
  return isOwn ? new Uint8Array(buffer, 0, byteLength) : new Uint8Array(bytes)
}
