/** Whether a process is there: what it left behind is cleared away by the next one only when it is gone. */

export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // The process is there, but another person's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
