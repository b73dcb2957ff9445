import type { Measured } from './measure-pages.ts'

/** The longest an operation may take, milliseconds. */
export const longest = 1000

/** What is too slow or failed; empty when all is well. */
export const faultsOf = (measured: readonly Measured[]) =>
  measured.filter(({ p50, failure }) => failure || p50 > longest)

/** Operation by operation, the slowest first: milliseconds of each role, statements and blocks of the costliest. */
export function pagesTable(measured: readonly Measured[]): string {
  const groups = Map.groupBy(measured, ({ operation }) => operation)
  const slowest = (rows: readonly Measured[]) => Math.max(...rows.map(({ p50 }) => p50))
  const sorted = [...groups].toSorted(([, a], [, b]) => slowest(b) - slowest(a))
  return [heading, ...sorted.flatMap(([, rows]) => rows.map(lineOf))].join('\n')
}

const inColumns = ([operation = '', role = '', ...numbers]: readonly string[]) =>
  [operation.padEnd(36), role.padEnd(18), ...numbers.map((text) => text.padStart(10))].join(' ')

/** What stands above the lines. */
export const heading = inColumns(['operation', 'role', 'p50 ms', 'max ms', 'statements', 'blocks', 'failure'])

/** One operation as one role. */
export const lineOf = ({ operation, role, p50, max, statements, blocks, failure = '' }: Measured): string =>
  inColumns([
    operation,
    role,
    p50.toFixed(0),
    max.toFixed(0),
    `${statements}`,
    `${blocks}`,
    failure.slice(0, 120),
  ])
