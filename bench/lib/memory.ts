/** Resident memory of a process, its own or a server's, in MB; only Linux tells that of another. */
import { readFile } from 'node:fs/promises'

export async function residentMegabytes(pid: number = process.pid): Promise<string> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const [now, most] = ['VmRSS', 'VmHWM'].map((name) => new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1])
  const inMegabytes = (kilobytes = '0') => Math.round(Number(kilobytes) / 1000)
  return now === undefined ? '–' : `${inMegabytes(now)} / ${inMegabytes(most)}`
}
