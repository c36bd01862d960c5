/** Follows the question whose answer is shown: gives the address of its feed, for a feed reader. */
import { Check, Copy, Rss } from 'lucide-react'
import { useState } from 'react'
import type { LensQuestion } from '@/components/explorer/lens-answer'
import { Button, IconButton } from '@/components/ui/button'
import { isOfThisMachine } from '@/components/ui/copy-link'
import { copyText } from '@/components/ui/copy-text'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { useOutcome } from '@/components/ui/use-outcome'
import styles from './answer-panel.module.css'
import { feedAddress } from './feed-address'

/** Nothing for a typed statement: a feed is of a question that is kept. */
export function FollowButton({ lens }: { lens: LensQuestion }) {
  const [open, setOpen] = useState(false)
  const address = feedAddress(lens)
  if (address === undefined) return null
  return (
    <>
      <span className={styles.follow}>
        <IconButton label="Follow this question" icon={<Rss aria-hidden />} onClick={() => setOpen(true)} />
      </span>
      {open && <FollowDialog address={new URL(address, location.href).href} onClose={() => setOpen(false)} />}
    </>
  )
}

function FollowDialog({ address, onClose }: { address: string; onClose: () => void }) {
  const { outcome, said, tell } = useOutcome()
  const copy = async () =>
    (await copyText(address)) ? tell('done', 'Address copied') : tell('failed', 'Could not copy: select it and copy it')
  const hint = isOfThisMachine() ? 'This server answers on this machine only, so the reader has to run on it, too.' : ''
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Follow this question"
      description="What newly answers it, as a feed (Atom): a feed reader that has this address shows each paper that comes in, with the sentence that proves it."
      actions={
        <>
          <Button
            look="primary"
            icon={outcome === 'done' ? <Check aria-hidden /> : <Copy aria-hidden />}
            onClick={() => void copy()}
          >
            {said || 'Copy the address'}
          </Button>
          <span role="status" className="unseen">
            {said}
          </span>
        </>
      }
    >
      <Field
        label="Address of the feed"
        value={address}
        readOnly
        onChange={() => undefined}
        onFocus={(event) => event.currentTarget.select()}
        hint={hint}
      />
    </Dialog>
  )
}
