/** What the system's refusal to write or open a file means for a person; undefined where the error is another. */
export function diskWords(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const told = error instanceof Error ? error.message : ''
  if (/^(?:ENOSPC|EDQUOT|EFBIG)$/.test(code)) {
    return `The disk is full, or no more of it may be used. What was stored is kept: free some space and run it again. (${told})`
  }
  if (/^(?:EROFS|EACCES|EPERM)$/.test(code)) {
    return `A file can't be written or read. Give this user the right to, or name another folder by CONCORDANCE_DATA. (${told})`
  }
  return undefined
}
