/** Hands the browser something to keep as a file. */
export function keepFile(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // Safari fetches it only after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
