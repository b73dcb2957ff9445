import type { Db } from '@kexie/db/database'
import type { ProblemFact } from '@kexie/schema/problems'

/** Rows one call may bring: a city has some hundred bodies. */
const rowLimit = 1000

/** How rows of a register are written. */
interface Manner<Row, Result> {
  rows: readonly Row[]
  /** Places of the rows as they are written, where one needs another; as they come unless stated. */
  order?: readonly number[]
  /** True: everything is done as otherwise, and then undone. */
  dryRun: boolean
  /** Writes one row; problems of it are named by its own fields. */
  write: (tx: Db, row: Row) => Promise<Result | readonly ProblemFact[]>
  /** Told what was written, as the last of the transaction. */
  finish: (tx: Db, results: readonly Result[]) => Promise<void>
}

/** What came of each row, or every problem at its place: `rows.3.name`. */
export type RowsWritten<Result> = { results: readonly Result[] } | { problems: readonly ProblemFact[] }

/**
 * Writes rows one after the other in one transaction: all of them, or none and what is wrong with each. A trial does the same and undoes
 * it, so that it finds what the write would.
 */
export async function writeRows<Row, Result>(
  db: Db,
  manner: Manner<Row, Result>,
): Promise<RowsWritten<Result>> {
  const { rows, dryRun, write, finish, order = [...rows.keys()] } = manner
  if (rows.length > rowLimit) return { problems: [tooMany(rows.length)] }
  const results = new Map<number, Result>()
  const problems: ProblemFact[] = []
  const all = async (tx: Db) => {
    for (const place of order) {
      const outcome = await writeApart(tx, rows[place] as Row, write)
      if ('refused' in outcome) problems.push(...outcome.refused.map((one) => placed(one, place)))
      else results.set(place, outcome.result)
    }
    if (problems.length > 0 || dryRun) throw new Undone()
    await finish(tx, [...results.values()])
  }
  await db.transaction(all).catch((error) => {
    if (!(error instanceof Undone)) throw error
  })
  return problems.length > 0
    ? { problems }
    : { results: rows.map((_, place) => results.get(place) as Result) }
}

/** Takes back what a transaction has done. */
class Undone extends Error {}

/** A row that is refused. */
class RowRefused extends Error {
  readonly problems: readonly ProblemFact[]

  constructor(problems: readonly ProblemFact[]) {
    super('refused')
    this.problems = problems
  }
}

/** Each row stands behind a savepoint, so that one which the database refuses leaves the others to be looked at. */
async function writeApart<Row, Result>(tx: Db, row: Row, write: Manner<Row, Result>['write']) {
  try {
    return await tx.transaction(async (own) => {
      const outcome = await write(own, row)
      if (isProblems(outcome)) throw new RowRefused(outcome)
      return { result: outcome }
    })
  } catch (error) {
    if (error instanceof RowRefused) return { refused: error.problems }
    throw error
  }
}

const isProblems = (outcome: unknown): outcome is readonly ProblemFact[] => Array.isArray(outcome)

const placed = (problem: ProblemFact, place: number): ProblemFact => ({
  ...problem,
  field: problem.field ? `rows.${place}.${problem.field}` : `rows.${place}`,
})

const tooMany = (received: number): ProblemFact => ({
  code: 'TOO_MANY',
  field: 'rows',
  label: { zh: '行', en: 'Rows' },
  expected: { zh: `${rowLimit} 行`, en: `${rowLimit} rows` },
  received: `${received}`,
})
