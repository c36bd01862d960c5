/** What a server and its deriving process (ingest/cli/derive-child) tell each other. */
import type { Correction } from '@/lib/model/correction'
import type { ComputeStep } from './compute'
import type { Computation } from './derive'

/** The store to read, what a person corrected, and whether the earlier picture is to be forgotten. */
export interface ToDeriveChild<Settings> {
  settings: Settings
  full: boolean
  corrections: [id: string, correction: Correction][]
}

export type FromDeriveChild = { step: 'read' | ComputeStep } | { computation: Computation } | { failed: string }

export const parseFromDeriveChild = (message: unknown): FromDeriveChild => message as FromDeriveChild
