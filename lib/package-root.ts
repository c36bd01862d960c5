/**
 * The folder of the project, where queries/, data/ and dist/ lie. Next bundles the server's code, so a module can't go by
 * its own place: the working folder and the running program tell.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const isRoot = (folder: string): boolean => {
  const file = path.join(folder, 'package.json')
  if (!existsSync(file)) return false
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'name' in manifest && manifest.name === 'concordance'
}

function rootAbove(folder: string): string | undefined {
  if (isRoot(folder)) return folder
  const parent = path.dirname(folder)
  return parent === folder ? undefined : rootAbove(parent)
}

/** @throws Error where neither the program nor the working folder is in the project. */
export function packageRoot(): string {
  const program = process.argv[1]
  const root = (program && rootAbove(path.dirname(path.resolve(program)))) || rootAbove(process.cwd())
  if (root) return root
  throw new Error('The folder of Concordance was not found. Start it from there, or by the path of its program.')
}
