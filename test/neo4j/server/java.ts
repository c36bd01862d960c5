/** Finds a Java of the right age and Maven on this machine. */
import { execFile } from 'node:child_process'
import { access, readdir } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const FOLDERS = ['/usr/lib/jvm', '/Library/Java/JavaVirtualMachines', '/opt']

async function candidates(): Promise<string[]> {
  const homes = process.env.JAVA_HOME ? [process.env.JAVA_HOME] : []
  for (const folder of FOLDERS) {
    const names = await readdir(folder).catch(() => [])
    homes.push(...names.flatMap((name) => [path.join(folder, name), path.join(folder, name, 'Contents/Home')]))
  }
  const programs = homes.map((home) => path.join(home, 'bin/java'))
  const isThere = await Promise.all(
    programs.map((program) =>
      access(program).then(
        () => true,
        () => false,
      ),
    ),
  )
  return ['java', ...programs.filter((_, i) => isThere[i])]
}

async function majorOf(java: string): Promise<number> {
  const answer = await run(java, ['-version']).catch(() => null)
  return Number(answer?.stderr.match(/version "(\d+)/)?.[1] ?? 0)
}

/** The oldest one that is new enough; undefined where there is none. */
export async function findJava(from: number, to = Number.POSITIVE_INFINITY): Promise<string | undefined> {
  const found = await Promise.all((await candidates()).map(async (java) => ({ java, major: await majorOf(java) })))
  const fit = found.filter(({ major }) => major >= from && major <= to)
  return fit.sort((a, b) => a.major - b.major)[0]?.java
}

export const hasMaven = (): Promise<boolean> =>
  run('mvn', ['-version']).then(
    () => true,
    () => false,
  )

/** @throws Error with Maven's own words */
export async function fetchJars(pom: string, version: string, folder: string): Promise<void> {
  const copy = ['dependency:copy-dependencies', `-DoutputDirectory=${folder}`]
  await run('mvn', ['-q', '-B', '-f', pom, `-Dneo4j.version=${version}`, ...copy], { maxBuffer: 1 << 24 })
}
