'use client'
/**
 * A role's line as the map draws it between paper and concept: thick, plain, dashed or dotted; in the role's colour while
 * papers have it.
 */
import { useColorBy } from '@/components/explorer/explorer-state'
import { useThemeName } from '@/components/explorer/use-theme-name'
import { ROLE_COLORS, ROLE_LINES } from '@/lib/graph/appearance'
import type { Role } from '@/lib/model/concept'

export function RoleLine({ role }: { role: Role }) {
  const { width, dash, opacity } = ROLE_LINES[role]
  const colored = useColorBy() === 'role'
  const theme = useThemeName()
  return (
    <svg width={20} height={12} viewBox="0 0 20 12" aria-hidden="true" style={{ flex: 'none' }}>
      <line
        x1={0}
        x2={20}
        y1={6}
        y2={6}
        stroke={colored ? ROLE_COLORS[role][theme] : 'currentColor'}
        strokeWidth={width}
        strokeDasharray={dash.join(' ')}
        strokeOpacity={colored ? 1 : opacity}
      />
    </svg>
  )
}
