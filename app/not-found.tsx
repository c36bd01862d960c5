/** No page at this address: there is one, and this leads to it. */
import Link from 'next/link'
import styles from './message.module.css'

export default function NotFound() {
  return (
    <main className={styles.message}>
      <h1>There is nothing at this address</h1>
      <p>Concordance has one page, the map. A paper or concept is opened on it by a search or a click.</p>
      <p>
        <Link className={styles.action} href="/">
          Open the map
        </Link>
      </p>
    </main>
  )
}
