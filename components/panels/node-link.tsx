/**
 * The name of a paper, concept or cluster wherever it stands: a real link, so that it opens in another tab, which in
 * this one opens the panel, and with Shift is chosen beside what is open, as on the map; pointer and focus light it on the
 * canvas. What lenses and filters leave out is marked; what a large corpus does not draw says so.
 */
import { EyeOff } from 'lucide-react'
import { createSerializer } from 'nuqs'
import type { FocusEvent, MouseEvent, ReactNode } from 'react'
import { useActions } from '@/components/explorer/explorer-actions'
import { useAtlas, useHoverActions, useLeft } from '@/components/explorer/explorer-state'
import { choosing, viewParsers } from '@/components/explorer/view-url'
import { classNames } from '@/components/ui/class-names'
import { type About, isLeft } from '@/lib/graph/filters'
import styles from './node-link.module.css'

const address = createSerializer(viewParsers)
/** The view in which only this node is selected. */
export const nodeAddress = (key: string): string => address({ at: key })
/** The view in which it is shown what connects two nodes. */
export const pairAddress = (key: string, other: string): string => address({ at: key, with: other })
/** The view in which several nodes are chosen. */
export const chosenAddress = (keys: readonly string[]): string => address(choosing(keys))
export const clusterAddress = (cluster: string): string => address({ cluster })

/** A click that the page answers itself: not one that asks for a new tab or window. */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)

/** A click that chooses a node beside what is open. Ctrl and Cmd ask for a new tab, here as in all links. */
const isAddingClick = (event: MouseEvent): boolean =>
  event.button === 0 && event.shiftKey && !(event.metaKey || event.ctrlKey || event.altKey)

/** Who goes back by a pointer has the link's focus again, too, but points elsewhere. */
const isByKeys = ({ currentTarget }: FocusEvent): boolean => currentTarget.matches(':focus-visible')

const LEFT_OUT = 'Left out by lenses or filters'
const NOT_DRAWN = 'Not drawn: the map shows the most telling nodes'

export interface NodeLinkProps {
  /** `c:ppo`, `p:arxiv:1`. */
  node: string
  /** What the answer tells of it: what is not drawn is judged by that. */
  about?: About
  children: ReactNode
  title?: string
  className?: string
  current?: boolean
  /** Left out of the tab order, where the same link stands right before it. */
  repeated?: boolean
}

export function NodeLink({ node, about, children, title, className, current, repeated }: NodeLinkProps) {
  const { select, choose } = useActions()
  const { hover } = useHoverActions()
  const left = useLeft()
  const atlas = useAtlas()
  const isOut = !isLeft(left, node, { about })
  const isUndrawn = atlas?.graph.whole !== undefined && !atlas.nodes.has(node)
  return (
    <a
      href={nodeAddress(node)}
      className={classNames(styles.link, isOut && styles.out, className)}
      title={isOut ? LEFT_OUT : (title ?? (isUndrawn ? NOT_DRAWN : undefined))}
      aria-current={current || undefined}
      tabIndex={repeated ? -1 : undefined}
      onClick={(event) => {
        const adds = isAddingClick(event)
        if (!adds && !isPlainClick(event)) return
        event.preventDefault()
        if (adds) choose(node)
        else select(node)
      }}
      // Shift would mark the text from the last click to here.
      onMouseDown={(event) => isAddingClick(event) && event.preventDefault()}
      onPointerEnter={() => hover(node)}
      onPointerLeave={() => hover(null)}
      onFocus={(event) => isByKeys(event) && hover(node)}
      onBlur={() => hover(null)}
    >
      {children}
      {isOut && <EyeOff className={styles.mark} size={12} role="img" aria-label="left out" />}
    </a>
  )
}

export interface ClusterLinkProps {
  cluster: string
  children: ReactNode
  className?: string
  current?: boolean
}

export function ClusterLink({ cluster, children, className, current }: ClusterLinkProps) {
  const { openCluster } = useActions()
  const { hoverCluster } = useHoverActions()
  return (
    <a
      href={clusterAddress(cluster)}
      className={classNames(styles.link, className)}
      aria-current={current || undefined}
      onClick={(event) => {
        if (!isPlainClick(event)) return
        event.preventDefault()
        openCluster(cluster)
      }}
      onPointerEnter={() => hoverCluster(cluster)}
      onPointerLeave={() => hoverCluster(null)}
      onFocus={(event) => isByKeys(event) && hoverCluster(cluster)}
      onBlur={() => hoverCluster(null)}
    >
      {children}
    </a>
  )
}
