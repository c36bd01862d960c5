/** An answer of pairs is shown as a matrix until somebody asks for the table. */
import { Grid3X3, Rows3 } from 'lucide-react'
import { IconButton } from '@/components/ui/button'
import { useQueryStore } from './query-store'

export function MatrixButton() {
  const crosswise = useQueryStore((state) => state.crosswise)
  return (
    <IconButton
      label={crosswise ? 'Show as a table' : 'Show as a matrix'}
      icon={crosswise ? <Rows3 aria-hidden /> : <Grid3X3 aria-hidden />}
      onClick={() => useQueryStore.setState({ crosswise: !crosswise, unfolded: true })}
    />
  )
}
