/**
 * A concept's id from its key. Keys write `pairwise` as `pairwize`, by the rule for British spellings, and the models have
 * learned from them so; ids spell it right.
 */
import { slug } from '@/lib/model/slug'

/** Words in -ise that are no British spelling of a verb in -ize. */
const IN_ISE =
  /(?<=wi|adverti|apprai|compri|compromi|crui|despi|disgui|exci|exerci|fundrai|practi|preci|premi|repri|surmi|treati|upri)z(?=(?:e|ed|er|ing)\b)/g

export const idOf = (key: string): string => slug(key.replace(IN_ISE, 's'))
