/** The empty sheet while the page is on its way: nothing that would jump when it comes. */
import styles from './message.module.css'

export default function Loading() {
  return (
    <p className={styles.wait} role="status">
      Loading the map…
    </p>
  )
}
