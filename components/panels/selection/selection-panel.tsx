/** What more than two chosen nodes have in common: papers that speak of most of the concepts, concepts of most of the papers. */
import { useActions } from '@/components/explorer/explorer-actions'
import { Glyph } from '@/components/explorer/glyph'
import { Answered } from '@/components/panels/answered'
import { useCommon } from '@/components/panels/answers'
import { ConnectPicker } from '@/components/panels/connect-picker'
import { chosenAddress, NodeLink } from '@/components/panels/node-link'
import { PanelHeader } from '@/components/panels/panel-header'
import { DownloadPapers } from '@/components/panels/papers/download-button'
import { Hop } from '@/components/panels/path/hop'
import { named } from '@/components/panels/path/path-steps'
import { NodeRow } from '@/components/panels/row'
import { LongList, Section } from '@/components/panels/section'
import { ChipRow, RemovableChip } from '@/components/ui/chip'
import { ROLE_WORDS } from '@/lib/model/concept'
import { conceptKey, paperKey } from '@/lib/model/graph'
import { type Common, MOST_CHOSEN } from '@/lib/model/page'
import styles from './selection-panel.module.css'
import { groupsOf, headingOf, missingWords, titleOf } from './selection-words'

export function SelectionPanel({ chosen }: { chosen: readonly string[] }) {
  const { select } = useActions()
  const answer = useCommon(chosen)
  // Ids of before lead on to one, and what is not there has nothing in common.
  const found = answer.data?.nodes.map((node) => named(node).key) ?? chosen
  const title = titleOf(found.length > 1 ? found : chosen)
  const missing = missingWords(chosen.length, found.length)
  return (
    <article aria-label={title}>
      <PanelHeader
        kind="selection"
        title={title}
        name={title}
        address={chosenAddress(chosen)}
        what="this selection"
        onClose={() => select(null)}
      >
        {chosen.length < MOST_CHOSEN && <ConnectPicker open={chosen} label="And with…" adds />}
      </PanelHeader>
      {missing && <p className={styles.missing}>{missing}</p>}
      <Answered answer={answer} what="what they have in common">
        {(common) => <Found common={common} />}
      </Answered>
    </article>
  )
}

function Found({ common }: { common: Common }) {
  const { chooseOnly } = useActions()
  const chosen = common.nodes.map(named)
  const keysWithout = (key: string) => chosen.flatMap((node) => (node.key === key ? [] : node.key))
  const names = new Map(chosen.map(({ key, name }) => [key, name]))
  return (
    <>
      <div className={styles.chosen}>
        <ChipRow label="What is chosen">
          {chosen.map(({ key, thing, name }) => (
            <RemovableChip key={key} removeLabel={`Take out ${name}`} onRemove={() => chooseOnly(keysWithout(key))}>
              <Glyph thing={thing} size={10} /> <NodeLink node={key}>{name}</NodeLink>
            </RemovableChip>
          ))}
        </ChipRow>
      </div>
      {groupsOf(common).map((group) => (
        <Section
          key={`${group.type} ${group.links}`}
          title={headingOf(group)}
          count={group.count}
          aside={group.others.length < group.count && group.others.length > 0 && `the first ${group.others.length}`}
          action={
            group.type === 'paper' && (
              <DownloadPapers
                ids={group.others.map(({ via }) => via.node.id)}
                all={group.count}
                what={`papers of ${group.links} of them`}
              />
            )
          }
        >
          {group.count === 0 ? (
            <p className={styles.none}>None here.</p>
          ) : (
            <LongList
              items={group.others}
              first={group.links === group.of ? 6 : 3}
              what={group.type === 'paper' ? 'papers' : 'concepts'}
              itemKey={({ via }) => via.node.id}
              renderItem={(other) => <Other other={other} names={names} />}
            />
          )}
        </Section>
      ))}
    </>
  )
}

interface OtherProps {
  other: Common['others'][number]
  names: ReadonlyMap<string, string>
}

function Other({ other: { via, hops }, names }: OtherProps) {
  const { key, thing, name } = named(via)
  const note = hops.map((hop) => {
    const role = ROLE_WORDS[hop.role]
    const words =
      via.type === 'paper'
        ? `${role} ${names.get(conceptKey(hop.concept)) ?? hop.concept}`
        : `${names.get(paperKey(hop.paper)) ?? hop.paper} ${role} it`
    return <Hop key={`${hop.paper} ${hop.concept}`} hop={hop} words={words} />
  })
  return <NodeRow node={key} thing={thing} name={name} note={note} />
}
