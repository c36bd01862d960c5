'use client'
/** What the picture shows at this moment, out of the address and what the page remembers. */
import { answeredBy } from '@/components/explorer/answered'
import {
  useChosen,
  useColorBy,
  useHover,
  useLayout,
  useLenses,
  useOpenCluster,
  useSelection,
  useShown,
  useSizeBy,
} from '@/components/explorer/explorer-state'
import { useExplorerStore } from '@/components/explorer/explorer-store'
import { useChain } from '@/components/explorer/use-chain'
import { useShownAnswer } from '@/components/explorer/use-shown-lens'
import { useThemeName } from '@/components/explorer/use-theme-name'
import type { Picture } from './picture'

/** @param cursor key of the node where the keyboard is */
export function usePicture(cursor: string | null): Picture {
  const theme = useThemeName()
  const colorBy = useColorBy()
  const sizeBy = useSizeBy()
  const layout = useLayout()
  const { key: selected } = useSelection()
  const chosen = useChosen()
  const cluster = useOpenCluster()
  const chain = useChain()
  const answer = useShownAnswer()
  const answered = answeredBy(useLenses())
  const asked = useExplorerStore((state) => state.answerAsked)
  const hover = useHover()
  const shown = useShown()
  const insets = useExplorerStore((state) => state.insets)
  const corner = useExplorerStore((state) => state.corner)
  return {
    theme,
    colorBy,
    sizeBy,
    layout,
    selected,
    chosen,
    cluster,
    chain,
    answer,
    answered,
    asked,
    shown,
    insets,
    corner,
    cursor,
    hover: hover.key,
    hoverCluster: hover.cluster,
  }
}
