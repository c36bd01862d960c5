/** What a server and its deriving process (ingest/cli/derive-child) tell each other. */
import type { ComputeStep } from './compute'
import type { Computation } from './derive'

/** The store to read, and whether the earlier picture is to be forgotten. */
export interface ToDeriveChild<Settings> {
  settings: Settings
  full: boolean
}

export type FromDeriveChild = { step: 'read' | ComputeStep } | { computation: Computation } | { failed: string }

export const parseFromDeriveChild = (message: unknown): FromDeriveChild => message as FromDeriveChild
