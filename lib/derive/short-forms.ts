/**
 * What short forms stand for, learned from the papers that expand them. A short form that papers expand in two ways is
 * ambiguous: it is listed, never guessed.
 */
import { compareText } from '@/lib/model/compare-text'
import { isShortForm } from '@/lib/model/short-form'
import type { Contexts } from './contexts'
import { abbreviates, nameKey } from './name-key'
import type { PaperFacts } from './paper-facts'

export interface Expansion {
  /** The short form as it is written most. */
  form: string
  /** Groups of concept ids that stand against each other, with the papers that expand it so, most first. */
  meanings: { id: string; papers: number }[]
  /** What it stands for where it is not expanded: within names (`deep RL`) and maybe alone. Undefined where that would be a guess. */
  clear: { id: string; alone: boolean } | undefined
}

/** From this share of the papers that expand a short form, another meaning competes; below it is noise. */
const COMPETING_SHARE = 0.1

/** A short form written bare in more than this many papers for each one that expands it is not taken to be that one. */
const MOST_BARE_PER_EXPANDED = 20

/** A corpus of fewer papers is of one field, where those that expand it tell what the others mean. */
const ONE_FIELD = 300

/**
 * In a larger one, papers that write it alone mean the same if they share so many times as much with those that expand it as
 * papers do on average; where a single paper expands it, more is asked. Of 50,000 papers 37 of 40 forms joined so were one with
 * their long form, and 45 of 50 set apart were not (BART, the trees and the language model).
 */
const LIKE_SEVERAL = 1.5
const LIKE_ONE = 7

interface Votes {
  forms: Map<string, number>
  /** Indices of the papers that expand it so. */
  meanings: Map<string, number[]>
  /** Indices of the papers that write it without expanding it. */
  bare: number[]
}

/** What one paper writes of short forms: with the concept id and name that it expands each to, and bare. */
export interface WrittenForms {
  /** Index of the paper. */
  paper: number
  expanded: { form: string; key: string; id: string; name: string }[]
  names: { form: string; key: string }[]
}

/** Those of the papers that write any; found once, as it does not depend on what is learned. */
export function findShortForms(papers: readonly PaperFacts[]): WrittenForms[] {
  const written: WrittenForms[] = []
  for (const [paper, { findings }] of papers.entries()) {
    const expanded: WrittenForms['expanded'] = []
    const names: WrittenForms['names'] = []
    for (const { id, name, forms, aliases } of findings) {
      if (isShortForm(name)) {
        names.push({ form: name, key: nameKey(name) })
        continue
      }
      for (const form of new Set([...forms, ...aliases].filter(isShortForm))) {
        if (abbreviates(form, name)) expanded.push({ form, key: nameKey(form), id, name })
      }
    }
    if (expanded.length + names.length > 0) written.push({ paper, expanded, names })
  }
  return written
}

/**
 * By key of the short form. `groupOf` leads from a concept id to the set of ids it is known to be one with; `corpus` is the
 * number of papers in the whole corpus.
 */
export function learnShortForms(
  written: readonly WrittenForms[],
  groupOf: (id: string) => string,
  corpus: number,
  contexts: Contexts,
): Map<string, Expansion> {
  const expansions = new Map<string, Expansion>()
  for (const [key, { forms, meanings, bare }] of countVotes(written, groupOf)) {
    if (meanings.size === 0) continue
    const ranked = [...meanings].map(([id, { length }]) => ({ id, papers: length }))
    ranked.sort((a, b) => b.papers - a.papers || compareText(a.id, b.id))
    const competing = competingOf(ranked)
    const [most, rival] = competing
    const only = most && !rival && bare.length <= most.papers * MOST_BARE_PER_EXPANDED ? most : undefined
    const likeness = () => contexts.likeness(bare, meanings.get(only!.id)!, key)
    const alone = only !== undefined && (bare.length === 0 || corpus < ONE_FIELD || likeness() >= leastLikeness(only))
    const clear = only && (alone || only.papers > 1) ? { id: only.id, alone } : undefined
    const [[form] = [key]] = [...forms].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
    expansions.set(key, { form, meanings: competing, clear })
  }
  return expansions
}

const leastLikeness = ({ papers }: { papers: number }): number => (papers > 1 ? LIKE_SEVERAL : LIKE_ONE)

function countVotes(written: readonly WrittenForms[], groupOf: (id: string) => string): Map<string, Votes> {
  const votes = new Map<string, Votes>()
  const votesFor = (form: string, key: string): Votes => {
    const found: Votes = votes.get(key) ?? { forms: new Map(), meanings: new Map(), bare: [] }
    votes.set(key, found)
    found.forms.set(form, (found.forms.get(form) ?? 0) + 1)
    return found
  }
  for (const { paper, expanded, names } of written) {
    const expandedHere = new Set<string>()
    for (const { form, key, id } of expanded) {
      const group = groupOf(id)
      if (expandedHere.has(`${key} ${group}`)) continue
      expandedHere.add(key).add(`${key} ${group}`)
      const { meanings } = votesFor(form, key)
      const papers = meanings.get(group)
      if (papers) papers.push(paper)
      else meanings.set(group, [paper])
    }
    for (const { form, key } of names) if (!expandedHere.has(key)) votesFor(form, key).bare.push(paper)
  }
  return votes
}

/**
 * The meaning of most papers and those that stand against it. `chain-of-thought` and `chain-of-thought-prompting` don't,
 * nor do `brain-computer-interface` and `brain-computer-interfacing`.
 */
function competingOf(ranked: Expansion['meanings']): Expansion['meanings'] {
  const [most] = ranked
  if (!most) return []
  const all = ranked.reduce((sum, meaning) => sum + meaning.papers, 0)
  const rivals = ranked.filter(
    ({ id, papers }) =>
      papers >= all * COMPETING_SHARE && !isPartOf(id, most.id) && !isPartOf(most.id, id) && !areForms(id, most.id),
  )
  return [most, ...rivals]
}

const isPartOf = (part: string, whole: string): boolean => `-${whole}-`.includes(`-${part}-`)

/** Whether two ids have the same words but for their endings. */
function areForms(first: string, second: string): boolean {
  const others = second.split('-')
  const words = first.split('-')
  return words.length === others.length && words.every((word, at) => haveOneStem(word, others[at]!))
}

const haveOneStem = (a: string, b: string): boolean => {
  const stem = Math.max(4, Math.min(a.length, b.length) - 3)
  return a === b || (a.length >= stem && a.slice(0, stem) === b.slice(0, stem))
}
