/** Copies an address of the page, and says so for two seconds. */
import { Check, Link2 } from 'lucide-react'
import { IconButton } from './button'
import { useCopied } from './use-copied'

export interface CopyLinkButtonProps {
  /** Part of the address after the path, such as `?tab=queries`; left out, the address as it stands. */
  address?: string
  /** What the link leads to, in words: `this view`. */
  what: string
}

export function CopyLinkButton({ address, what }: CopyLinkButtonProps) {
  const { copied, copyLink } = useCopied()
  return (
    <IconButton
      label={copied ? 'Link copied' : `Copy link to ${what}`}
      icon={copied ? <Check aria-hidden /> : <Link2 aria-hidden />}
      onClick={() => copyLink(address)}
    />
  )
}
