/** Why two nodes are connected: the chain of papers and concepts between them, each hop with its sentence. */
import { ArrowLeft } from 'lucide-react'
import { useActions } from '@/components/explorer/explorer-actions'
import { Glyph } from '@/components/explorer/glyph'
import { Answered } from '@/components/panels/answered'
import { usePathBetween } from '@/components/panels/answers'
import { ConnectPicker } from '@/components/panels/connect-picker'
import { NodeLink } from '@/components/panels/node-link'
import { PanelHeader } from '@/components/panels/panel-header'
import { Button } from '@/components/ui/button'
import { ApiError } from '@/lib/api/api-error'
import type { Path } from '@/lib/model/page'
import { Apart } from './apart'
import { Hop } from './hop'
import styles from './path-panel.module.css'
import { pathSteps } from './path-steps'

export interface PathPanelProps {
  from: string
  to: string
}

export function PathPanel({ from, to }: PathPanelProps) {
  const { connect, select } = useActions()
  const answer = usePathBetween(from, to)
  const apart = answer.error instanceof ApiError && answer.error.status === 404
  return (
    <article aria-label="Why are these two connected?">
      <PanelHeader
        kind="connection"
        title="Why are these two connected?"
        name="Why are these two connected?"
        address={`?at=${encodeURIComponent(from)}&with=${encodeURIComponent(to)}`}
        what="this connection"
        onClose={() => select(null)}
      >
        <div className={styles.actions}>
          <Button look="quiet" icon={<ArrowLeft aria-hidden />} onClick={() => connect(null)}>
            Back
          </Button>
          <ConnectPicker from={from} label="Choose another end" />
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
  return (
    <ol className={styles.chain}>
      {pathSteps(path).map((step) => (
        <li key={step.key}>
          <p className={styles.name}>
            <Glyph thing={step.thing} />
            <NodeLink node={step.key} className={styles.title}>
              {step.name}
            </NodeLink>
          </p>
          {step.hop && <Hop hop={step.hop} onward={step.thing !== 'paper'} />}
        </li>
      ))}
    </ol>
  )
}
