'use client'
import { useTheme } from 'next-themes'
import { useSyncExternalStore } from 'react'
import type { Theme } from '@/lib/graph/appearance'

const never = () => () => {}

/** `light` while the server renders and until the page has come alive. */
export function useThemeName(): Theme {
  const { resolvedTheme } = useTheme()
  const alive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return alive && resolvedTheme === 'dark' ? 'dark' : 'light'
}
