/**
 * A paper as the reader of a file understood it: the text that is searched for concepts, and what the source said
 * about it. A source that lacks a field leaves it out; nothing is made up.
 */
import { z } from 'zod'

export const paperSchema = z.object({
  /** Stable for good: `arxiv:2301.00001`, `doi:10.1000/x`, or `title:<slug>-<hash>` where the source has no id. */
  id: z.string().min(1),
  title: z.string().min(1),
  /** Empty where the source has none; the title alone is then read. */
  abstract: z.string().default(''),
  authors: z.array(z.string()).default([]),
  year: z.number().int().min(1500).max(2200).optional(),
  /** ISO date, as precise as the source: `2024`, `2024-03` or `2024-03-18`. */
  published: z.string().optional(),
  venue: z.string().optional(),
  url: z.string().optional(),
  doi: z.string().optional(),
  arxivId: z.string().optional(),
  /** By which its source's owner cites it (`kingma2014adam`): BibTeX is written under it again. */
  citationKey: z.string().optional(),
  /** Further ids under which the paper is found, such as a DOI learned after the arXiv id. */
  otherIds: z.array(z.string()).default([]),
})

/** As a store gives it: one that was made by hand may lack its title. */
export const storedPaperSchema = paperSchema.extend({ title: z.string() })

export type Paper = z.infer<typeof paperSchema>

/** Whether LaTeX and BibTeX take it for a key: no blanks, nor signs that end it or mean something else to them. */
export const isCitationKey = (text: string): boolean => /^[^\s,{}"=#%~\\]+$/.test(text)

/** A record that could not be read: it costs itself, never the file. */
export const problemSchema = z.object({
  /** File or source the record came from, as the person named it. */
  source: z.string(),
  /** 1-based line where the record begins, where the format has lines. */
  line: z.number().int().positive().optional(),
  /** What is wrong and what would mend it, in one sentence. */
  reason: z.string(),
  /** Words by which a person recognises the record: its title or key. */
  subject: z.string().optional(),
})

export type Problem = z.infer<typeof problemSchema>
