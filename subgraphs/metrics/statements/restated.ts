import DataLoader from 'dataloader'
import type { MetricsContext } from '../context.ts'
import type { StatementRow } from '../store/statements.ts'

/** A context in which statements are said otherwise: whatever is compared in it is compared as it would be afterwards. */
export function restated(
  { statements, ...context }: MetricsContext,
  after: readonly StatementRow[],
): MetricsContext {
  const said = new Set(after.map(({ key }) => key))
  const coming = new DataLoader(async (codes: readonly string[]) => {
    const known = await Promise.all(codes.map((code) => statements.load(code)))
    return codes.map((code, place) => {
      const kept = (known[place] ?? []).filter(({ key }) => !said.has(key))
      const own = after.filter(({ indicator, withdrawal }) => indicator === code && withdrawal === null)
      return [...kept, ...own].toSorted(inOrder)
    })
  })
  return { ...context, statements: coming }
}

const inOrder = (one: StatementRow, other: StatementRow) =>
  one.sourceKey === other.sourceKey ? one.position - other.position : one.sourceKey < other.sourceKey ? -1 : 1
