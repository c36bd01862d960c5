'use client'
import { ClusterList } from '@/components/panels/cluster/cluster-list'
/**
 * The only place that knows both the frame and what stands in it. A slot is a component without props that reads what it
 * needs through explorer-state.ts; the frame gives it room and scrolls it.
 *
 *   SearchSlot     in the header: field and suggestions; owns ⌘K and /
 *   LensSlot       in the header: chips of the lenses that are on
 *   ClusterSlot, QuerySlot, FilterSlot, ReadingSlot   left panel, one tab each
 *   InspectorSlot  right panel (sheet on a phone): concept, paper, cluster, why, path, by what is selected; shows its own
 *                  close button (`select(null)`)
 *   AnswerSlot     under the canvas: the answer of a query as a table; null while there is none
 *   TwinSlot       in the canvas's place while `view.twin`
 *   AddPapersSlot  a button, where there are no papers yet
 *   MenuSlot       the menu of a node at `useMenu()`; null while that is null
 */
import { AddPapersButton } from '@/components/panels/corpus/add-papers-button'
import { FiltersPanel } from '@/components/panels/filters/filters-panel'
import { Inspector } from '@/components/panels/inspector'
import { NodeMenu } from '@/components/panels/node-menu'
import { ReadingList } from '@/components/panels/reading-list/reading-list'
import { SearchField } from '@/components/panels/search/search-field'
import { TextTwin } from '@/components/panels/twin/text-twin'
import { AnswerPanel } from '@/components/query/answer-panel'
import { LensChips } from '@/components/query/lens-chips'
import { QueriesPanel } from '@/components/query/queries-panel'

export const SearchSlot = SearchField
export const LensSlot = LensChips
export const ClusterSlot = ClusterList
export const QuerySlot = QueriesPanel
export const FilterSlot = FiltersPanel
export const ReadingSlot = ReadingList
export const InspectorSlot = Inspector
export const AnswerSlot = AnswerPanel
export const TwinSlot = TextTwin
export const AddPapersSlot = AddPapersButton
export const MenuSlot = NodeMenu
