/** Words that end many names without making them kinds of one thing. */

/** Words so wide that being a kind of them says nothing. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'method model algorithm approach system problem task framework technique data dataset benchmark metric learning network function analysis theory process agent environment policy value score rate error loss time performance structure representation strategy set feature information test design'.split(
    ' ',
  ),
)

/**
 * Words of so many senses, or of so many things, that two concepts which end in one are seldom kinds of the same: a point cloud
 * is no cloud. Of 50,000 papers a handful has such a word as a concept, and hundreds of names end in it.
 */
const MANY_THINGS = new Set(
  (
    'access acquisition adjustment agreement alignment application architecture assessment association attribute bit block ' +
    'body bound boundary budget calculation capacity channel characterization charge class closure cloud cluster coherence ' +
    'community completion composition computation concentration connection consensus constraint construction contact ' +
    'context correction cost coupling coverage criterion cycle database decision delivery density dependency deployment ' +
    'depression description diagram dimension discovery disorder diversity domain duration dynamic dynamics encoding engineering enhancement ' +
    'ensemble estimator evaluation evolution exchange execution expansion experiment expression extension extraction ' +
    'failure feedback field flow fluctuation forest frequency functional gain gap generation growth head hierarchy identity ' +
    'implementation index indicator induction infrastructure integral integration interaction interface intervention key ' +
    'label layer layout level library limit linkage load management mapping material mean memory mixture modeling moment ' +
    'monitoring object operation operator order parameter passing path pattern penalty pipeline placement platform point ' +
    'pooling power prior probability profile program programming propagation quality range rank rating reduction refinement ' +
    'region relation release removal research resistance resolution resource response rule sample scale scaling schedule ' +
    'schema science scoring selection sensing service sharing signal size software solution solver source specification ' +
    'state stream summary supervision symptom tail threshold tool toolkit training transfer transformation transition ' +
    'transmission transport treatment tuning type unit variance vector version volume window word work'
  ).split(' '),
)

/** Whether being a kind of what the word means says too little. */
export const isWide = (word: string): boolean => EMPTY_WORDS.has(word) || MANY_THINGS.has(word)
