// `node bench/scaling/estimate.js`: what larger corpora would take, from what was measured (docs/scaling.md). Change the
// numbers at the top when they are measured anew.

/** Measured on two cores, at 50,000 papers; each with the command that prints it. */
const MEASURED = {
  /** `npm run bench -- extract FILE`: CPU seconds a paper, one core, once warm, and what each process takes to get there. */
  extract: 1 / 350,
  extractStart: 3.4,
  /** `npm run bench -- store --facts FILE --papers 50000`: papers a second from one writer; what several reach together is not measured. */
  store: 639,
  /** The same: seconds a paper of deriving all anew into Neo4j. */
  derive: 148 / 50_000,
  /** `/usr/bin/time -v concordance ingest FACTS`: peak bytes a paper of deriving all anew. */
  deriveMemory: 4.6e9 / 50_000,
  /** Bytes a paper: on disk in Neo4j, in the embedded file, and in the embedded engine's memory. */
  neo4jDisk: 1.965e9 / 50_000,
  grafeoDisk: 530e6 / 50_000,
  grafeoMemory: 2.03e9 / 50_000,
  /** `ls -l`: bytes of a line of `extract --papers`. */
  line: 5_634,
}

const SIZES = [1_000, 10_000, 50_000, 2_500_000, 100_000_000]
const CORES = [2, 64, 1024]

const hours = (seconds) =>
  seconds < 120
    ? `${Math.round(seconds)} s`
    : seconds < 7200
      ? `${Math.round(seconds / 60)} min`
      : `${(seconds / 3600).toFixed(seconds < 36_000 ? 1 : 0)} h`
const bytes = (count) => {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  const unit = Math.min(units.length - 1, Math.floor(Math.log10(count) / 3))
  const value = count / 1000 ** unit
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[unit]}`
}

const rows = [
  ...CORES.map((cores) => [
    `extraction on ${cores} cores`,
    (papers) => hours((papers * MEASURED.extract) / cores + MEASURED.extractStart),
  ]),
  ['storing into one Neo4j', (papers) => hours(papers / MEASURED.store)],
  ['deriving all anew, one process', (papers) => hours(papers * MEASURED.derive)],
  ['— its memory', (papers) => bytes(papers * MEASURED.deriveMemory)],
  ['lines of `extract --papers`', (papers) => bytes(papers * MEASURED.line)],
  ['disk, Neo4j', (papers) => bytes(papers * MEASURED.neo4jDisk)],
  ['disk, embedded', (papers) => bytes(papers * MEASURED.grafeoDisk)],
  ['memory, embedded', (papers) => bytes(papers * MEASURED.grafeoMemory)],
]

console.log(`| | ${SIZES.map((papers) => papers.toLocaleString('en')).join(' | ')} |`)
console.log(`| --- |${SIZES.map(() => ' --- |').join('')}`)
for (const [what, of] of rows) console.log(`| ${what} | ${SIZES.map(of).join(' | ')} |`)
