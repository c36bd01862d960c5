/** Intermediate results of training on disk, so that a later stage can be tried without the earlier ones. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Bundle, pack, unpack } from '@/ingest/extract/kernel/binary'

export interface Artefacts {
  /** The bundle kept under that name, or made now. What comes out is always what would be read back. */
  keep(name: string, make: () => Bundle): Bundle
}

export function createArtefacts(folder: string, log: (line: string) => void): Artefacts {
  mkdirSync(folder, { recursive: true })
  return {
    keep(name, make) {
      const file = path.join(folder, `${name}.bin`)
      if (!existsSync(file)) {
        const start = Date.now()
        writeFileSync(file, pack(make()))
        log(`${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`)
      }
      return unpack(new Uint8Array(readFileSync(file)))
    },
  }
}
