/** The menu of whatever was right-clicked or long-pressed on the map: what can be done with it, in plain verbs. */
import { Menu as Base } from '@base-ui/react/menu'
import { useActions } from '@/components/explorer/explorer-actions'
import { useGraph, useMenu } from '@/components/explorer/explorer-state'
import type { MenuRequest } from '@/components/explorer/explorer-store'
import { subjectOf, useQuestionsAbout } from '@/components/query/use-questions'
import { classNames } from '@/components/ui/class-names'
import popup from '@/components/ui/popup.module.css'
import styles from './node-menu.module.css'
import { useMenuEntries } from './use-menu-entries'

export function NodeMenu() {
  const request = useMenu()
  return request ? <OpenMenu key={`${request.key} ${request.x} ${request.y}`} request={request} /> : null
}

/** A point as what Base UI places popups beside; a node outside of the window gets its menu at the window's edge. */
const anchorAt = ({ x, y }: MenuRequest) => ({
  getBoundingClientRect: () =>
    new DOMRect(Math.max(0, Math.min(x, window.innerWidth)), Math.max(0, Math.min(y, window.innerHeight)), 0, 0),
})

function OpenMenu({ request }: { request: MenuRequest }) {
  const { closeMenu } = useActions()
  const { atlas } = useGraph()
  const name = request.cluster ? atlas?.clusters.get(request.key)?.name : atlas?.nodes.get(request.key)?.name
  const entries = useMenuEntries(request)
  const { key, cluster } = request
  const questions = useQuestionsAbout(cluster ? { type: 'cluster', id: key, name: name ?? key } : subjectOf(atlas, key))
  return (
    <Base.Root open onOpenChange={(open) => !open && closeMenu()} modal={false}>
      <Base.Portal>
        <Base.Positioner
          anchor={anchorAt(request)}
          side="bottom"
          align="start"
          sideOffset={2}
          collisionAvoidance={{ side: 'shift', align: 'shift', fallbackAxisSide: 'none' }}
          collisionPadding={8}
          className={popup.positioner}
        >
          <Base.Popup className={classNames(popup.list, styles.menu)} aria-label={name}>
            <Base.Group>
              <Base.GroupLabel className={styles.name}>{name}</Base.GroupLabel>
              {entries.map((entry) => (
                <Base.Item
                  key={entry.label}
                  className={popup.item}
                  disabled={entry.disabled}
                  closeOnClick={!entry.stays}
                  onClick={entry.onSelect}
                >
                  {entry.icon}
                  {entry.label}
                </Base.Item>
              ))}
            </Base.Group>
            {questions.length > 0 && (
              <Base.Group>
                <Base.GroupLabel className={popup.group}>Ask about it</Base.GroupLabel>
                {questions.slice(0, 5).map(({ slug, words, ask }) => (
                  <Base.Item key={slug} className={popup.item} onClick={ask}>
                    {words}
                  </Base.Item>
                ))}
              </Base.Group>
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
