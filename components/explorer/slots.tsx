'use client'
/**
 * The only place that knows both the frame and what stands in it. A slot is a component without props that reads what it
 * needs through explorer-state.ts; the frame gives it room and scrolls it. Until a slot's component exists it is empty.
 *
 *   SearchSlot     in the header: field and suggestions; owns ⌘K and /
 *   LensSlot       in the header: chips of the lenses that are on
 *   ClusterSlot, QuerySlot, FilterSlot   left panel, one tab each
 *   InspectorSlot  right panel (sheet on a phone): concept, paper, cluster, why, path, by what is selected; shows its own
 *                  close button (`select(null)`)
 *   AnswerSlot     under the canvas: the answer of a query as a table; null while there is none
 *   TwinSlot       in the canvas's place while `view.twin`
 *   MenuSlot       the menu of a node at `useMenu()`; null while that is null
 */
import type { ReactNode } from 'react'

export const SearchSlot = (): ReactNode => null
export const LensSlot = (): ReactNode => null
export const ClusterSlot = (): ReactNode => null
export const QuerySlot = (): ReactNode => null
export const FilterSlot = (): ReactNode => null
export const InspectorSlot = (): ReactNode => null
export const AnswerSlot = (): ReactNode => null
export const TwinSlot = (): ReactNode => null
export const MenuSlot = (): ReactNode => null
