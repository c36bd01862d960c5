/** What more than two chosen nodes have in common: papers that speak of most of the concepts, concepts of most of the papers. */
import { useEffect } from 'react'
import { useActions } from '@/components/explorer/explorer-actions'
import { useGraph, useLeft } from '@/components/explorer/explorer-state'
import { Glyph } from '@/components/explorer/glyph'
import { Answered } from '@/components/panels/answered'
import { useCommon } from '@/components/panels/answers'
import { ConnectPicker } from '@/components/panels/connect-picker'
import { chosenAddress, NodeLink } from '@/components/panels/node-link'
import { PanelHeader } from '@/components/panels/panel-header'
import { Hops, type HopsProps } from '@/components/panels/path/hop'
import { named } from '@/components/panels/path/path-steps'
import { NodeRow } from '@/components/panels/row'
import { LongList, Section } from '@/components/panels/section'
import { ChipRow, RemovableChip } from '@/components/ui/chip'
import { isLeft } from '@/lib/graph/filters'
import { ROLE_WORDS } from '@/lib/model/concept'
import { conceptKey, paperKey, parseKey } from '@/lib/model/graph'
import { type Common, MOST_CHOSEN } from '@/lib/model/page'
import { DownloadFound } from './download-found'
import styles from './selection-panel.module.css'
import { groupsOf, headingOf, titleOf } from './selection-words'

export function SelectionPanel({ chosen }: { chosen: readonly string[] }) {
  const { select } = useActions()
  const answer = useCommon(chosen)
  const common = answer.isPlaceholderData ? undefined : answer.data
  // Ids of before lead on to one, and what is not there has nothing in common.
  const found = common?.nodes.map((node) => named(node).key) ?? chosen
  const title = titleOf(found.length > 1 ? found : chosen)
  useIdsOfToday(chosen, common)
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
        <Chosen chosen={chosen} common={common} />
        {chosen.length < MOST_CHOSEN ? (
          <ConnectPicker open={chosen} label="And with…" adds />
        ) : (
          <p className={styles.none}>{`More than ${MOST_CHOSEN} are not compared at once.`}</p>
        )}
      </PanelHeader>
      <Answered answer={answer} what="what they have in common">
        {(common) => <Found chosen={chosen} common={common} />}
      </Answered>
    </article>
  )
}

/** They can be taken out also while nothing is known of them, or where there is nothing to know. */
function Chosen({ chosen, common }: { chosen: readonly string[]; common: Common | undefined }) {
  const { choose } = useActions()
  const { atlas } = useGraph()
  const known = new Map(common?.nodes.map(named).map((node) => [node.key, node]))
  return (
    <ChipRow label="What is chosen">
      {chosen.map((key) => {
        const { thing, name } = atlas?.nodes.get(key) ?? known.get(key) ?? { name: parseKey(key)?.id ?? key }
        const isTold = !common || known.has(key)
        return (
          <RemovableChip key={key} removeLabel={`Take out ${name}`} onRemove={() => choose(key)}>
            {thing && <Glyph thing={thing} size={10} />} <NodeLink node={key}>{name}</NodeLink>
            {!isTold && (
              <span className={styles.none}>
                {common.unknown.includes(key) ? ' is not in this corpus' : ' is one with another'}
              </span>
            )}
          </RemovableChip>
        )
      })}
    </ChipRow>
  )
}

/** An id of before gives its place in the address to the one that it leads to, so that the map shows that. */
function useIdsOfToday(chosen: readonly string[], common: Common | undefined): void {
  const { correct } = useActions()
  useEffect(() => {
    const found = chosen.filter((key) => !common?.unknown.includes(key))
    // Where two lead to one it can't be told which.
    if (common?.nodes.length !== found.length) return
    for (const [at, node] of common.nodes.entries()) {
      const [from, to] = [found[at]!, named(node).key]
      if (from !== to) correct(from, to)
    }
  }, [chosen, common, correct])
}

function Found({ chosen, common }: { chosen: readonly string[]; common: Common }) {
  const left = useLeft()
  const names = new Map(common.nodes.map(named).map(({ key, name }) => [key, name]))
  return (
    <>
      <Between common={common} names={names} />
      {groupsOf(common).map((group) => (
        <Section
          key={`${group.type} ${group.links}`}
          title={headingOf(group)}
          count={group.count}
          aside={group.others.length < group.count && group.others.length > 0 && `the first ${group.others.length}`}
          action={group.type === 'paper' && <DownloadFound chosen={chosen} group={group} />}
        >
          {group.count === 0 ? (
            <p className={styles.none}>None here.</p>
          ) : (
            <LongList
              items={group.others}
              first={group.links === group.of ? 6 : 3}
              what={group.type === 'paper' ? 'papers' : 'concepts'}
              itemKey={({ via }) => via.node.id}
              isLeft={({ via }) => isLeft(left, named(via).key, { about: via.node })}
              renderItem={(other) => <Other other={other} names={names} />}
            />
          )}
        </Section>
      ))}
    </>
  )
}

type Names = ReadonlyMap<string, string>

const aboutConcept =
  (names: Names): HopsProps['wordsOf'] =>
  ({ role, concept }) =>
    `${ROLE_WORDS[role]} ${names.get(conceptKey(concept)) ?? concept}`

/** Of a mixture what the papers in it say of the concepts in it. */
function Between({ common, names }: { common: Common; names: Names }) {
  if (new Set(common.nodes.map(({ type }) => type)).size < 2) return null
  const said = common.nodes.flatMap((node) => {
    const hops = common.links.filter(({ paper }) => node.type === 'paper' && paper === node.node.id)
    return hops.length > 0 ? [{ ...named(node), hops }] : []
  })
  return (
    <Section title="What the chosen papers say of the chosen concepts">
      {said.length === 0 && <p className={styles.none}>They speak of none of them.</p>}
      <LongList
        items={said}
        first={6}
        what="papers"
        itemKey={({ key }) => key}
        renderItem={({ key, thing, name, hops }) => (
          <NodeRow node={key} thing={thing} name={name} note={<Hops hops={hops} wordsOf={aboutConcept(names)} />} />
        )}
      />
    </Section>
  )
}

interface OtherProps {
  other: Common['others'][number]
  names: Names
}

function Other({ other: { via, hops }, names }: OtherProps) {
  const { key, thing, name } = named(via)
  const ofPaper: HopsProps['wordsOf'] = ({ role, paper }) =>
    `${names.get(paperKey(paper)) ?? paper} ${ROLE_WORDS[role]} it`
  const wordsOf = via.type === 'paper' ? aboutConcept(names) : ofPaper
  const note = <Hops hops={hops} wordsOf={wordsOf} />
  return <NodeRow node={key} about={via.node} thing={thing} name={name} note={note} />
}
