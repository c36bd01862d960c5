/** What newly answers a saved question, for those who follow it. lib/queries finds it, lib/graph writes it as Atom. */
import type { Paper } from './paper'

export const ATOM_TYPE = 'application/atom+xml'

/** One answer: a paper, or concepts that stand together, with the newest paper that speaks of them. */
export interface FeedEntry {
  /** Keys of what answers: one paper (`p:…`), or the concepts of a row (`c:…`). */
  keys: string[]
  title: string
  paper: Paper
  /** ISO time of the first run that brought the paper. */
  cameIn: string
  /** ISO time of the first run that brought any paper on these concepts; the same as `cameIn` for a paper. */
  firstIn: string
  /** Sentences that prove it, as they are stored; none where the answer has no evidence. */
  sentences: string[]
}

export interface Feed {
  /** The question with its values in words. */
  title: string
  subtitle: string
  /** ISO time since which it is as it is. */
  updated: string
  /** Newest first. */
  entries: FeedEntry[]
}
