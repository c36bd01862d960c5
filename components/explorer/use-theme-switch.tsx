'use client'
/** The other of light and dark: what choosing it is called, and how it is chosen. */
import { Moon, Sun } from 'lucide-react'
import { useTheme } from 'next-themes'
import type { ReactNode } from 'react'
import { useThemeName } from './use-theme-name'

export function useThemeSwitch(): { label: string; icon: ReactNode; change: () => void } {
  const { setTheme } = useTheme()
  return useThemeName() === 'dark'
    ? { label: 'Use light colours', icon: <Sun aria-hidden />, change: () => setTheme('light') }
    : { label: 'Use dark colours', icon: <Moon aria-hidden />, change: () => setTheme('dark') }
}
