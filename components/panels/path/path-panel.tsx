/** Why two nodes are connected: the chain of papers and concepts between them, each hop with its sentence. */
import { ArrowLeft } from 'lucide-react'
import { useActions } from '@/components/explorer/explorer-actions'
import { useGraph, useLeft } from '@/components/explorer/explorer-state'
import { Glyph } from '@/components/explorer/glyph'
import { Answered } from '@/components/panels/answered'
import { usePathBetween } from '@/components/panels/answers'
import { ConnectPicker } from '@/components/panels/connect-picker'
import { NodeLink } from '@/components/panels/node-link'
import { PanelHeader } from '@/components/panels/panel-header'
import { NodeRow } from '@/components/panels/row'
import { LongList, Section } from '@/components/panels/section'
import { Button } from '@/components/ui/button'
import { ApiError } from '@/lib/api/api-error'
import { isLeft } from '@/lib/graph/filters'
import { ROLE_WORDS } from '@/lib/model/concept'
import type { Path } from '@/lib/model/page'
import { Apart } from './apart'
import { Hop, Hops, type HopsProps } from './hop'
import styles from './path-panel.module.css'
import { betweenWords, named, pathSteps } from './path-steps'

export interface PathPanelProps {
  from: string
  to: string
}

export function PathPanel({ from, to }: PathPanelProps) {
  const { connect, select } = useActions()
  const answer = usePathBetween(from, to)
  const { atlas } = useGraph()
  const [one, other] = [from, to].map((node) => atlas?.nodes.get(node)?.name)
  const apart = answer.error instanceof ApiError && answer.error.status === 404
  return (
    <article aria-label="Why are these two connected?">
      <PanelHeader
        kind="connection"
        title="Why are these two connected?"
        name={one && other ? `What connects ${one} with ${other}` : 'Why are these two connected?'}
        address={`?at=${encodeURIComponent(from)}&with=${encodeURIComponent(to)}`}
        what="this connection"
        onClose={() => select(null)}
      >
        <div className={styles.actions}>
          <Button look="quiet" icon={<ArrowLeft aria-hidden />} onClick={() => connect(null)}>
            Back
          </Button>
          <ConnectPicker open={[from, to]} label="Choose another end" />
          <ConnectPicker open={[from, to]} label="And with…" adds />
        </div>
      </PanelHeader>
      {apart ? (
        <Apart from={from} to={to} />
      ) : (
        <Answered answer={answer} what="the connection">
          {(path) => <Chain path={path} />}
        </Answered>
      )}
    </article>
  )
}

function Chain({ path }: { path: Path }) {
  const lead = betweenWords(path)
  return (
    <>
      <div className={styles.chain}>
        {lead && <p className={styles.lead}>{lead}</p>}
        <ol>
          {pathSteps(path).map(({ key, thing, name, hop }) => (
            <li key={key}>
              <p className={styles.name}>
                <Glyph thing={thing} />
                <NodeLink node={key} className={styles.title}>
                  {name}
                </NodeLink>
              </p>
              {hop && <Hop hop={hop} words={thing === 'paper' ? undefined : onwardWords(hop)} />}
            </li>
          ))}
        </ol>
      </div>
      {path.between.others.length > 0 && <Others path={path} />}
    </>
  )
}

const onwardWords = ({ role }: Path['hops'][number]): string => `which the next paper ${ROLE_WORDS[role]}`

/** What else lies between the two, as the middle of the chain does, each with what it says of both. */
function Others({ path: { nodes, between } }: { path: Path }) {
  const ends = [named(nodes[0]!), named(nodes.at(-1)!)]
  const areConcepts = nodes[0]!.type === 'concept'
  const all = between.count - 1
  const untold = all - between.others.length
  const left = useLeft()
  return (
    <Section
      title={areConcepts ? 'Other papers that speak of both' : 'Other concepts of both'}
      count={all}
      aside={untold > 0 && `the first ${between.others.length}`}
    >
      <LongList
        items={between.others}
        first={4}
        what={areConcepts ? 'papers' : 'concepts'}
        itemKey={({ via }) => via.node.id}
        isLeft={({ via }) => isLeft(left, named(via).key, { about: via.node })}
        renderItem={({ via, hops }) => {
          const { key, thing, name } = named(via)
          const wordsOf: HopsProps['wordsOf'] = ({ role }, at) =>
            areConcepts
              ? `${ROLE_WORDS[role]} ${ends[at]!.name}`
              : `the ${at === 0 ? 'first' : 'second'} ${ROLE_WORDS[role]} it`
          const note = <Hops hops={hops} wordsOf={wordsOf} />
          return <NodeRow node={key} about={via.node} thing={thing} name={name} note={note} />
        }}
      />
    </Section>
  )
}
