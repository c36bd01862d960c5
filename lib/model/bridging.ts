/**
 * How much a concept joins different topics: the participation coefficient of Guimerà and Amaral (“Functional cartography
 * of complex metabolic networks”, Nature 433, 2005), taken over the clusters in which its papers lie.
 */
import type { Kind } from './concept'

/**
 * Papers that are taken to lie in its main cluster besides those that do: of a concept of two papers, one here and one
 * there may be chance. A rating of few votes is drawn to the mean in the same way.
 */
const DOUBT = 5

/** Metrics join nothing: that two fields count accuracy makes neither known in the other. */
export const isBridging = (kind: Kind): boolean => kind !== 'Metric'

/**
 * 0 where all lies in one cluster, towards 1 the more evenly it lies in many; in thousandths.
 * @param weights of each cluster the papers that lie there, each as far as it is about the concept (its salience)
 */
export function bridgingOf(weights: Iterable<number>): number {
  const [main = 0, ...others] = [...weights].sort((a, b) => b - a)
  const all = others.reduce((sum, weight) => sum + weight, main) + DOUBT
  const alike = others.reduce((sum, weight) => sum + (weight / all) ** 2, ((main + DOUBT) / all) ** 2)
  return Math.round(Math.max(0, 1 - alike) * 1000) / 1000
}
