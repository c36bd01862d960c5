/** What can be done with a node or cluster of the map, where the view allows it. */
import {
  CircleMinus,
  CirclePlus,
  Crosshair,
  EyeOff,
  Link2,
  ListTree,
  PanelRight,
  PencilLine,
  Shrink,
  Spline,
} from 'lucide-react'
import { useState } from 'react'
import { type Actions, useActions } from '@/components/explorer/explorer-actions'
import { useChosen, useView } from '@/components/explorer/explorer-state'
import type { MenuRequest } from '@/components/explorer/explorer-store'
import { useHealth } from '@/components/panels/answers'
import { copyLink, couldNotCopy, isOfThisMachine } from '@/components/ui/copy-link'
import type { MenuEntry } from '@/components/ui/menu'
import { parseKey } from '@/lib/model/graph'
import { MOST_CHOSEN } from '@/lib/model/page'
import { clusterAddress, nodeAddress } from './node-link'
import { useReadingEntry } from './reading-list/use-reading-entry'

export function useMenuEntries({ key, cluster }: MenuRequest): MenuEntry[] {
  const actions = useActions()
  const chosen = useChosen()
  const { only } = useView()
  const writable = useHealth().data?.readonly === false
  const reading = useReadingEntry(key)
  const [failed, setFailed] = useState(false)
  // Where it can't be copied the menu stays and says so.
  const copying = (address: string): MenuEntry => ({
    label: failed ? couldNotCopy(address) : isOfThisMachine() ? 'Copy link (opens on this machine only)' : 'Copy link',
    icon: <Link2 aria-hidden />,
    onSelect: () => void copyLink(address).then((done) => (done ? actions.closeMenu() : setFailed(true))),
    stays: true,
  })
  if (cluster) {
    return [
      { label: 'What is it made of?', icon: <PanelRight aria-hidden />, onSelect: () => actions.openCluster(key) },
      copying(clusterAddress(key)),
    ]
  }
  const entries: MenuEntry[] = [
    { label: 'Open', icon: <PanelRight aria-hidden />, onSelect: () => actions.select(key) },
    ...reading,
  ]
  if (chosen.length > 0) entries.push(...beside(key, chosen, actions))
  if (only.length > 0) {
    entries.push(
      only.includes(key)
        ? { label: 'Fold its neighbours', icon: <Shrink aria-hidden />, onSelect: () => actions.toggleExpanded(key) }
        : {
            label: 'Bring its neighbours',
            icon: <ListTree aria-hidden />,
            onSelect: () => actions.toggleExpanded(key),
          },
    )
  }
  entries.push(
    {
      label: 'Keep only this and its neighbours',
      icon: <Crosshair aria-hidden />,
      onSelect: () => actions.keepOnly(key),
    },
    { label: 'Take off the map', icon: <EyeOff aria-hidden />, onSelect: () => actions.hide(key) },
    copying(nodeAddress(key)),
  )
  if (writable && parseKey(key)?.type === 'concept') {
    entries.push({ label: 'Correct…', icon: <PencilLine aria-hidden />, onSelect: () => actions.askCorrection(key) })
  }
  return entries
}

/** What can be done with a node beside those that are open. */
function beside(key: string, chosen: readonly string[], { choose, connect }: Actions): MenuEntry[] {
  if (chosen.includes(key)) {
    if (chosen.length === 1) return []
    return [{ label: 'Take out of what is chosen', icon: <CircleMinus aria-hidden />, onSelect: () => choose(key) }]
  }
  const why = { label: 'Why related to what is open?', icon: <Spline aria-hidden />, onSelect: () => connect(key) }
  if (chosen.length === 1) return [why]
  const isFull = chosen.length >= MOST_CHOSEN
  const label = isFull ? `Choose as well: more than ${MOST_CHOSEN} are not compared at once` : 'Choose as well'
  return [{ label, icon: <CirclePlus aria-hidden />, onSelect: () => choose(key), disabled: isFull }]
}
