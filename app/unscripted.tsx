/** What the page says where its scripts are off, or can't be loaded: else it would be loading for ever. */
import styles from './message.module.css'

/** Runs before any other script; after it has come alive the page tells of its failures itself. */
const WATCH = `addEventListener('error', ({ target }) => {
  const { dataset } = document.documentElement
  if (target instanceof HTMLScriptElement && !dataset.ready) dataset.broken = 'true'
}, true)`

export function Unscripted({ nonce }: { nonce: string | undefined }) {
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, and the policy wants its nonce */}
      <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: WATCH }} />
      <noscript>
        <p className={styles.unscripted} role="alert">
          Concordance draws its map with JavaScript, which is off in this browser. Turn it on for this address, or read
          the graph on the command line: npx concordance query.
        </p>
      </noscript>
      <p className={styles.broken} role="alert">
        Parts of this page could not be loaded. Where it was built anew under a running server, stop that with Ctrl-C
        and run npm start again; then load the page again. Nothing is lost.
      </p>
    </>
  )
}
