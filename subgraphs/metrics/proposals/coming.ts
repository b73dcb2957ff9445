import { figureYears } from '@kexie/schema/asked-period'
import type { CodedIndicator } from '@kexie/schema/definitions'
import type { MetricsContext } from '../context.ts'
import type { Definitions } from '../definitions/definitions.ts'
import { allAreas } from '../figure/tree.ts'
import { rebuiltAfterwards } from '../impact/delta.ts'
import type { ImpactKey } from '../impact/impact.ts'
import { cubesThrough, rebuiltOf, rebuiltThrough } from '../impact/simulate.ts'
import { dependsOn, type Touched } from '../impact/touched.ts'
import type { Tried } from '../store/trials.ts'
import type { AskedRule } from '../trial/read-rule.ts'
import { triedOver } from '../trial/trial.ts'
import { triedCells } from '../trial/tried-cells.ts'

/** What an indicator with another rule, or a new one, would move of figures, targets, published numbers and editions, over the records of now. */
export async function impactOfRule(
  context: MetricsContext,
  { code, ...indicator }: CodedIndicator,
  rule: AskedRule,
): Promise<ImpactKey> {
  const year = Number(context.today.slice(0, 4))
  const { first: from, last: to } = figureYears
  const tried = await triedOver(context.db, rule, { span: { from, to } })
  const isNew = !context.definitions.codes.includes(code)
  const definitions: Definitions = {
    ...context.definitions,
    codes: isNew ? [...context.definitions.codes, code] : context.definitions.codes,
    retiredSince: (other) => (other === code ? null : context.definitions.retiredSince(other)),
    find: (other) => (other === code ? indicator : context.definitions.find(other)),
  }
  const said = {
    ...{ ...context, definitions },
    definitionsAt: (asOf: Date | null) => (asOf ? context.definitionsAt(asOf) : Promise.resolve(definitions)),
  }
  const tree = await context.areas()
  const own = triedCells(code, tried, { definitions, tree })
  return {
    records: tried.recordCount,
    present: isNew ? said : context,
    coming: {
      ...said,
      proposed: isNew ? code : undefined,
      cubes: cubesThrough(context, (cells) => [...cells.filter(({ indicator: of }) => of !== code), ...own]),
      rebuilt: rebuiltThrough(context, (of, cells) => (of === code ? rebuiltCells(tried, code) : cells)),
    },
    touched: touchedBy(definitions, code, {
      years: [...yearsOf(tried), ...(await yearsNow(context, code, year))],
      ...{ year, areas: allAreas(tree) },
    }),
  }
}

/** Where rebuilt records count by the rule that was tried. */
const rebuiltCells = ({ entries }: Tried, indicator: string) =>
  rebuiltAfterwards(
    [],
    rebuiltOf(entries).map((entry) => ({ ...entry, indicator, relation: 'EXACT', reverses: null })),
  )

const yearsOf = ({ entries }: Tried) => entries.map(({ occurredOn }) => Number(occurredOn.slice(0, 4)))

/** Years in which something counts by the rule that is in force. */
async function yearsNow({ cubes, areas }: MetricsContext, code: string, to: number): Promise<number[]> {
  const { city = null } = await areas()
  const cube = await cubes.load({
    code,
    span: { from: figureYears.first, to, area: city, organizationId: null, asOf: null },
  })
  return cube.cells(code).map(({ year }) => year)
}

interface Over {
  /** Years in which it counts, now or then. */
  years: readonly number[]
  /** This one. */
  year: number
  areas: readonly string[]
}

function touchedBy(definitions: Definitions, code: string, { years, year, areas }: Over): Touched {
  const changed = new Set([code])
  return {
    ...{ codes: definitions.codes.filter((other) => dependsOn(definitions, other, changed)), areas },
    from: Math.min(year, ...years),
    to: Math.max(year, ...years.map((one) => one + 1)),
  }
}
