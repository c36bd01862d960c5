/** Copies an address of the page, and says for some seconds whether it was copied. */
import { Check, Link2, Link2Off } from 'lucide-react'
import { IconButton } from './button'
import { useCopied } from './use-copied'

export interface CopyLinkButtonProps {
  /** Part of the address after the path, such as `?tab=queries`; left out, the address as it stands. */
  address?: string
  /** What the link leads to, in words: `this view`. */
  what: string
}

export const OUTCOME_ICONS = { done: Check, failed: Link2Off }

export function CopyLinkButton({ address, what }: CopyLinkButtonProps) {
  const { outcome, said, copy } = useCopied(address)
  const Icon = outcome ? OUTCOME_ICONS[outcome] : Link2
  return <IconButton label={`Copy link to ${what}`} said={said} icon={<Icon aria-hidden />} onClick={copy} />
}
