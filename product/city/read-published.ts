import type { actionPlan, source, statement, target } from '@kexie/db/tables/metrics'
import type { CityDefinitions } from '@kexie/schema/definitions'
import { inOrder, statementFlaws } from '@kexie/schema/published'
import { stableId } from '@kexie/schema/stable-id'
import type { z } from 'zod'
import { twice } from './check-codes.ts'
import { CityFaults, type Fault } from './fault.ts'
import { among } from './named-elsewhere.ts'
import {
  plansFile,
  sourcesFile,
  statementColumns,
  statementRow,
  targetColumns,
  targetRow,
} from './published-shapes.ts'
import { readOptionalList, readOptionalTable, type TableFolder } from './read-part.ts'
import { printedFlaws, statementOf } from './statement-rows.ts'
import type { Placed } from './yaml-file.ts'

type Target = typeof target.$inferInsert & {
  /** Why it was set, for its first revision. */
  reason: string
}

/** What documents published, as rows of the tables. */
export interface Published {
  sources: readonly (typeof source.$inferInsert)[]
  statements: readonly (typeof statement.$inferInsert)[]
  targets: readonly Target[]
  actionPlans: readonly (typeof actionPlan.$inferInsert)[]
}

/** What the published names that stands in other files; a part is undefined where its file could not be read. */
interface Known {
  districts: ReadonlySet<string> | undefined
  definitions: CityDefinitions | undefined
}

type Statement = z.output<typeof statementRow>

/**
 * Reads what documents published: `sources.yaml`, `statements.csv`, `targets.csv`, `plans.yaml`; a package may be without any of them.
 * @throws {CityFaults} where a file is not of its form, or names what is not there
 */
export function readPublished(tables: TableFolder, { districts, definitions }: Known): Published {
  const { folder } = tables
  const sources = readOptionalList(folder, 'sources.yaml', sourcesFile)
  const statements = readOptionalTable(tables, 'statements.csv', statementColumns, statementRow)
  const targets = readOptionalTable(tables, 'targets.csv', targetColumns, targetRow)
  const plans = readOptionalList(folder, 'plans.yaml', plansFile)
  const outOfShape = [sources, statements, targets, plans].flatMap(({ faults }) => faults)
  if (outOfShape.length > 0) throw new CityFaults(outOfShape)
  const isSource = among(
    sources.items.map(({ value }) => value.key),
    'sources.yaml',
  )
  const isStatement = among(
    statements.items.map(({ value }) => value.key),
    'statements.csv',
  )
  const isIndicator = among(
    definitions?.indicators.map(({ code }) => code),
    'indicators/',
  )
  const isArea = among(districts && [...districts], 'districts.yaml')
  const faults = [
    ...twice(sources.items.map((one) => [one, ['key'], one.value.key])),
    ...twice(statements.items.map((one) => [one, ['key'], one.value.key])),
    ...statements.items.flatMap((one) => [
      ...isIndicator(one, ['indicator'], one.value.indicator),
      ...isSource(one, ['source'], one.value.source),
      ...flawsOf(one),
    ]),
    ...twice(targets.items.map((one) => [one, ['indicator'], spanOf(one.value)])),
    ...targets.items.flatMap((one) => [
      ...isIndicator(one, ['indicator'], one.value.indicator),
      ...isArea(one, ['district'], one.value.district),
      ...isStatement(one, ['statement'], one.value.statement),
      ...turned(one, one.value.from, one.value.to),
    ]),
    ...twice(plans.items.map((one) => [one, ['code'], one.value.code])),
    ...plans.items.flatMap((one) => [
      ...one.value.indicators.flatMap((code, place) => isIndicator(one, ['indicators', place], code)),
      ...isSource(one, ['source'], one.value.source),
      ...isArea(one, ['area'], one.value.area),
      ...turned(one, one.value.from, one.value.to),
    ]),
  ]
  if (faults.length > 0) throw new CityFaults(faults)
  return {
    sources: sources.items.map(({ value: { published, ...rest } }) => ({ ...rest, publishedOn: published })),
    statements: statements.items.map(({ value }) => statementOf(value)),
    targets: targets.items.map(({ value }) => targetOf(value)),
    actionPlans: plans.items.map(({ value: { name, area, from, to, source, ...rest } }) => ({
      ...rest,
      ...{ nameZh: name.zh, nameEn: name.en, districtCode: area, fromYear: from, toYear: to },
      sourceKey: source ?? null,
    })),
  }
}

const turned = <Moment extends string | number>(
  { file, path }: Placed<unknown>,
  from: Moment,
  to: Moment,
): Fault[] => (from > to ? [file.fault([...path, 'to'], inOrder)] : [])

const flawsOf = ({ value, file, path }: Placed<Statement>): Fault[] => [
  ...[...statementFlaws(value), ...printedFlaws(value)].map(({ field, expected }) =>
    file.fault([...path, field], expected),
  ),
  ...(value.key.startsWith(`${value.source}/`) ? [] : [file.fault([...path, 'key'], keyIn(value.source))]),
]

const keyIn = (source: string) => ({
  zh: `以来源“${source}/”开头的键`,
  en: `a key that begins with its document, "${source}/"`,
})

const spanOf = ({ indicator, district, from, to }: z.output<typeof targetRow>) =>
  [indicator, district, from, to].join(' ')

function targetOf({
  indicator,
  district,
  from,
  to,
  statement,
  baseline,
  path,
  ...rest
}: z.output<typeof targetRow>): Target {
  return {
    ...rest,
    id: stableId(`target:${spanOf({ indicator, district, from, to, ...rest })}`),
    ...{ indicator, districtCode: district, fromYear: Number(from), toYear: Number(to) },
    ...{ statementKey: statement ?? null, baseline: baseline ?? null, path: path ?? null },
  }
}
