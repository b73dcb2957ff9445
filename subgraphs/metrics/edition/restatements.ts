import type { MetricsContext } from '../context.ts'
import { evidenceCodes } from '../figure/figure.ts'
import { type Areas, scopesSince } from '../figure/tree.ts'
import { type CauseRow, type EditionRow, restatedSince } from '../store/editions.ts'
import type { Difference } from './compare.ts'

/** A difference between what was published and what is known now, with the postings that made it. */
export interface RestatementKey {
  difference: Difference
  causes: CauseRow[]
}

const mostCauses = 100

/** Each difference with its causes: postings since the edition's moment, of its indicator, in its year or district. */
export async function restatementsOf(
  { asOf, fromYear, toYear }: EditionRow,
  found: readonly Difference[],
  { db, definitions, areas }: Pick<MetricsContext, 'db' | 'definitions' | 'areas'>,
): Promise<RestatementKey[]> {
  if (found.length === 0) return []
  // A posting behind a confidential figure would tell what it withholds.
  const codes = [
    ...new Set(
      found.flatMap(({ indicator }) =>
        definitions.isConfidential(indicator) ? [] : evidenceCodes(definitions, indicator),
      ),
    ),
  ]
  // Growth looks at the year before, stocks at all the years before.
  const causes = await restatedSince(db, { codes, from: Math.min(fromYear - 1, 1949), to: toYear, asOf })
  const tree = await areas()
  const byIndicator = Map.groupBy(causes, ({ indicator }) => indicator)
  return found.map((difference) => ({
    difference,
    causes: evidenceCodes(definitions, difference.indicator)
      .flatMap((code) => byIndicator.get(code) ?? [])
      .filter((cause) => concerns(cause, placeless(difference, definitions), fromYear, tree))
      .slice(0, mostCauses),
  }))
}

/** What a body returns from another district since was a level's where it was before: whatever district moved may have done it. */
const placeless = (difference: Difference, definitions: MetricsContext['definitions']): Difference =>
  evidenceCodes(definitions, difference.indicator).some((code) => definitions.find(code)?.measure === 'LEVEL')
    ? { ...difference, district: null }
    : difference

/** Whether a posting can have moved a cell: nothing of a later year does, nor anything of another district. */
function concerns(
  { occurred_on, district_code }: CauseRow,
  { year, district }: Difference,
  from: number,
  tree: Areas,
): boolean {
  const when = Number(occurred_on.slice(0, 4))
  const inYear = year === null || when <= year || year < from
  return inYear && (district === null || scopesSince(tree, district_code, occurred_on).includes(district))
}
