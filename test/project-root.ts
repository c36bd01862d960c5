/** The folder of the project, also for code that was bundled into a folder within it. */
import { existsSync } from 'node:fs'
import path from 'node:path'

export function projectRoot(from: string = import.meta.dirname): string {
  if (existsSync(path.join(from, 'package.json'))) return from
  const parent = path.dirname(from)
  if (parent === from) throw new Error('There is no package.json above this file.')
  return projectRoot(parent)
}
