/** Copies an address of the page, and says for some seconds whether it was copied. */
import { Check, Link2, Link2Off } from 'lucide-react'
import { IconButton } from './button'
import { couldNotCopy } from './copy-link'
import { useCopied } from './use-copied'

export interface CopyLinkButtonProps {
  /** Part of the address after the path, such as `?tab=queries`; left out, the address as it stands. */
  address?: string
  /** What the link leads to, in words: `this view`. */
  what: string
}

export function CopyLinkButton({ address, what }: CopyLinkButtonProps) {
  const { copied, failed, copy } = useCopied()
  const offer = failed ? couldNotCopy(address) : `Copy link to ${what}`
  const Icon = failed ? Link2Off : Link2
  return (
    <IconButton
      label={copied ? 'Link copied' : offer}
      icon={copied ? <Check aria-hidden /> : <Icon aria-hidden />}
      onClick={() => copy(address)}
    />
  )
}
