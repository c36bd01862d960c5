/** Copies an address of the page, and says so for two seconds. */
import { Check, Link2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { IconButton } from './button'

export interface CopyLinkButtonProps {
  /** Part of the address after the path, such as `?tab=queries`; left out, the address as it stands. */
  address?: string
  /** What the link leads to, in words: `this view`. */
  what: string
}

export function CopyLinkButton({ address, what }: CopyLinkButtonProps) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <IconButton
      label={copied ? 'Link copied' : `Copy link to ${what}`}
      icon={copied ? <Check aria-hidden /> : <Link2 aria-hidden />}
      onClick={() => {
        const link = address === undefined ? location.href : new URL(address, location.href).href
        void navigator.clipboard.writeText(link).then(() => setCopied(true))
      }}
    />
  )
}
