'use client'
/** Copies an address of the page, and knows for two seconds that it did. */
import { useEffect, useState } from 'react'
import { copyText } from './copy-text'

/** The address is a part of it after the path, such as `?tab=queries`; left out, the address as it stands. */
export function useCopied(): { copied: boolean; copyLink: (address?: string) => void } {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])
  return { copied, copyLink: (address) => void copyLink(address).then(setCopied) }
}

export const copyLink = (address?: string): Promise<boolean> =>
  copyText(address === undefined ? location.href : new URL(address, location.href).href)
