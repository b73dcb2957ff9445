import type { Imports } from './import-throughput.ts'
import type { Pair, Rate, ReviewLoad } from './measure-review.ts'
import type { Writes } from './write-throughput.ts'

/** What was measured at one size. */
export interface SizedLoad extends ReviewLoad {
  records: number
  generatedInSeconds: number
}

export interface Results {
  reviews: readonly SizedLoad[]
  writes: Writes
  imports: Imports
  /** Seconds that loading the Changzhou data took, each time. */
  loads: readonly number[]
}

const rate = ({ requestsPerSecond, p50, p95, p99 }: Rate) => [
  requestsPerSecond.toFixed(0),
  `${p50}`,
  `${p95}`,
  `${p99}`,
]

/** The tables the bench prints: the review by size, its growth, and how fast records are accepted. */
export function report({ reviews, writes, imports, loads }: Results): string {
  return [
    '',
    'five-year review of the city, 20 connections asking the same',
    ...pairTable(reviews, ({ oneQuery }) => oneQuery),
    '',
    'the city and its seven districts in turn, 20 connections: eight different questions at any time',
    ...pairTable(reviews, ({ eightQueries }) => eightQueries),
    '',
    'the whole review with three records behind every figure, 20 connections asking the same',
    ...table([
      ['records', 'req/s', 'p50 ms', 'p95 ms', 'p99 ms'],
      ...reviews.map((load) => [`${load.records}`, ...rate(load.withEvidence)]),
    ]),
    '',
    `SQL statements per review with evidence: ${reviews.map(({ statementsPerReview }) => statementsPerReview).join(', ')}`,
    `${writes.clients} clients, one record a call, through the API and by SQL written by hand:`,
    ...table([
      ['', 'records/s', 'by hand', 'ratio'],
      [
        'submitted',
        `${writes.submissions}`,
        `${writes.byHand.submissionsPerSecond}`,
        ratio(writes.submissions, writes.byHand.submissionsPerSecond),
      ],
      [
        'accepted',
        `${writes.onePerCall}`,
        `${writes.byHand.acceptsPerSecond}`,
        ratio(writes.onePerCall, writes.byHand.acceptsPerSecond),
      ],
    ]),
    `accepted fifty a call: ${writes.fiftyPerCall} records/s`,
    `imported from .xlsx through the API: ${imports.imported} rows/s of ${imports.rows}, checked only ${imports.checked}, COPY of the same rows ${imports.copied}, ${(imports.copied / imports.imported).toFixed(1)} times as fast`,
    `Changzhou data loaded in ${loads.map((seconds) => seconds.toFixed(1)).join(', ')} s`,
    '',
  ].join('\n')
}

const ratio = (ours: number, theirs: number) => (ours / theirs).toFixed(2)

function pairTable(reviews: readonly SizedLoad[], pick: (load: SizedLoad) => Pair): string[] {
  const header = [
    'records',
    'req/s',
    'p50 ms',
    'p95 ms',
    'p99 ms',
    'by hand req/s',
    'p50',
    'p95',
    'p99',
    'ratio',
  ]
  const rows = reviews.map((load) => [
    `${load.records}`,
    ...rate(pick(load).graph),
    ...rate(pick(load).handwritten),
    pick(load).ratio.toFixed(2),
  ])
  const [first, last] = [reviews[0], reviews.at(-1)]
  const growth = first && last ? pick(first).graph.requestsPerSecond / pick(last).graph.requestsPerSecond : 1
  return [
    ...table([header, ...rows]),
    `growth of the time per request from ${first?.records} to ${last?.records} records: ${growth.toFixed(2)}`,
  ]
}

function table(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '))
}
