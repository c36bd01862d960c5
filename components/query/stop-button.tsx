/** Ends what runs. What is answered at once needs no way to stop it: it comes a moment later. */
import { Square } from 'lucide-react'
import { Button } from '@/components/ui/button'
import styles from './stop-button.module.css'

export function StopButton({ onStop }: { onStop: () => void }) {
  return (
    <Button className={styles.stop} icon={<Square aria-hidden />} onClick={onStop}>
      Stop
    </Button>
  )
}
