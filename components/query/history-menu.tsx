/** The statements that were run last, each with its time: one that is chosen comes back into the editor. */
import { History, Trash2 } from 'lucide-react'
import { moment } from '@/components/panels/words'
import { IconButton } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import type { Written } from './query-store'
import { useStatementMemory } from './statement-memory'

export function HistoryMenu({ onChoose }: { onChoose: (written: Written) => void }) {
  const runs = useStatementMemory((memory) => memory.runs)
  if (runs.length === 0) return null
  return (
    <Menu
      align="start"
      trigger={<IconButton label="History" icon={<History aria-hidden />} />}
      entries={[
        ...runs.map((run) => ({
          label: run.statement,
          note: moment(run.at),
          onSelect: () => onChoose(run),
        })),
        {
          label: 'Forget them',
          icon: <Trash2 aria-hidden />,
          danger: true,
          onSelect: () => useStatementMemory.setState({ runs: [] }),
        },
      ]}
    />
  )
}
