/** What a command writes to: a file that is not there yet, or one that whoever calls says may go. */
import { stat } from 'node:fs/promises'
import { Option } from 'commander'
import { UsageError } from './context'

export const forceOption = (): Option => new Option('--force', 'write over a file that is there already')

/** @throws UsageError where there is such a file: a backup, or somebody's library */
export async function refuseToOverwrite(file: string, { force = false }: { force?: boolean }): Promise<void> {
  if (force || !(await isFile(file))) return
  throw new UsageError(`${file} is there already. Name another file, or write over it with --force.`)
}

/** Not a device such as /dev/stdout, which nothing is lost of. */
const isFile = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isFile(),
    () => false,
  )
