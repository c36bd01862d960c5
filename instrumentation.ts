/** Called by Next once, when the server starts, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { mendServer } = await import('@/app/_server/mend-server')
  mendServer()
}
