import { canonical, hashOf } from '@kexie/schema/canonical'
import type { Text } from '@kexie/schema/indicator'
import { definitionOf } from '@kexie/schema/stated-definitions'
import { factName } from './facts.ts'
import { changeKey, dutyKey, numbered, targetKey } from './natural-keys.ts'
import type { StoredCity } from './stored-package.ts'

/** The parts of a city in the order in which they may name each other, with what each thing in them is called. */
export const parts = {
  city: { zh: '本市', en: 'city' },
  districts: { zh: '区域', en: 'area' },
  outlines: { zh: '区域轮廓', en: 'outline' },
  lists: { zh: '清单', en: 'list' },
  values: { zh: '清单的值', en: 'value of a list' },
  recordTypes: { zh: '记录类型', en: 'record type' },
  recordFields: { zh: '记录类型的字段', en: 'field of a record type' },
  services: { zh: '服务', en: 'service' },
  indicators: { zh: '指标', en: 'indicator' },
  report: { zh: '报告章节', en: 'chapter' },
  tables: { zh: '统计表', en: 'table' },
  orders: { zh: '次序', en: 'order' },
  organizations: { zh: '单位', en: 'organization' },
  changes: { zh: '单位沿革', en: 'what a body was before' },
  merges: { zh: '单位合并', en: 'merge' },
  memberships: { zh: '会员关系', en: 'membership' },
  series: { zh: '系列', en: 'series' },
  forms: { zh: '报表', en: 'form' },
  duties: { zh: '报送职责', en: 'duty' },
  calendar: { zh: '放假与调休', en: 'day of the calendar' },
  reporters: { zh: '填报范围', en: 'who reports a type' },
  reviewRules: { zh: '审核规则', en: 'how a type is reviewed' },
  sources: { zh: '文件', en: 'document' },
  statements: { zh: '公布数', en: 'statement' },
  targets: { zh: '目标', en: 'target' },
  actionPlans: { zh: '计划', en: 'plan' },
} as const satisfies Record<string, Text>

export type PartName = keyof typeof parts

/** One thing that a city says: which, what it is called, and a hash of all that is said of it. */
export interface Entry {
  part: PartName
  key: string
  name: string
  hash: string
  /** Whether the city offers it no more: it stays for what has it. */
  isRetired?: true
}

const codeOf = ({ code }: { code: string }) => code
const idOf = ({ id }: { id: string }) => id
const keyOf = ({ key }: { key: string }) => key
const inChinese = ({ nameZh }: { nameZh: string }) => nameZh
const inWords = ({ name }: { name: Text }) => name.zh
const labelled = ({ label }: { label: Text }) => label.zh
const typeOf = ({ type }: { type: string }) => type
const named = ({ name }: { name: string }) => name

/** All that a city says, by part and key. What is alike in a package and in a database has the same hash. */
export function entriesOf(city: StoredCity): ReadonlyMap<string, Entry> {
  const { definitions, registers, published } = city
  const bodies = new Map(registers.organizations.map(({ id, name }) => [id, name]))
  const forms = new Map(registers.forms.map(({ code, nameZh }) => [code, nameZh]))
  const counted = new Map(definitions.indicators.map(({ code, name }) => [code, name.zh]))
  const values = city.lists.flatMap(({ code: list, values }) => values.map((value) => ({ list, ...value })))
  const orders = city.lists.map(({ values, ...list }) => ({
    ...list,
    order: values.filter(({ isRetired }) => !isRetired).map(codeOf),
  }))
  const membershipKey = ({
    organizationId,
    bodyId,
    admittedOn,
  }: StoredCity['registers']['memberships'][number]) => `${organizationId} ${bodyId} ${admittedOn}`
  const entries = [
    ...(city.city
      ? among(
          'city',
          [city.city],
          () => 'city',
          () => city.city?.associationZh,
        )
      : []),
    ...among('districts', city.districts, codeOf, inChinese),
    ...among('outlines', city.outlines, ({ districtCode }) => districtCode),
    ...among('lists', orders, codeOf, inWords),
    ...among('values', values, ({ list, code }) => `${list}/${code}`, inWords),
    ...among('recordTypes', typesIn(city), typeOf, labelled),
    ...among('recordFields', fieldsIn(city), ({ type, name }) => `${type}/${name}`, labelled),
    ...among('services', definitions.services, codeOf, inWords),
    ...among('indicators', definitions.indicators, codeOf, inWords),
    ...among(
      'report',
      definitions.report,
      ({ service }) => service,
      ({ heading }) => heading,
    ),
    ...among('tables', definitions.tables, codeOf, named),
    ...among('orders', ordersOf(definitions), keyOf, ({ key }) => parts[key].zh),
    ...among('organizations', registers.organizations, idOf, named),
    ...among(
      'changes',
      numbered(registers.changes),
      changeKey,
      ({ organizationId, what }) => `${bodies.get(organizationId)}（${factName(what)}）`,
    ),
    ...among(
      'merges',
      registers.merges,
      ({ mergedId }) => mergedId,
      ({ mergedId, intoId }) => `${bodies.get(mergedId)}（即${bodies.get(intoId)}）`,
    ),
    ...among('memberships', registers.memberships, membershipKey, (row) => bodies.get(row.organizationId)),
    ...among('series', registers.series, codeOf, inChinese),
    ...among('forms', registers.forms, codeOf, inChinese),
    ...among('calendar', registers.calendar, ({ day }) => day),
    ...among(
      'duties',
      registers.duties.map(withoutId),
      dutyKey,
      ({ formCode, organizationKind, organizationId }) =>
        `${forms.get(formCode)}（${organizationKind ?? bodies.get(organizationId ?? '')}）`,
    ),
    ...among('reporters', registers.reporters, typeOf),
    ...among(
      'reviewRules',
      registers.reviewRules,
      typeOf,
      ({ type }) => (city.recordTypes.find((one) => one.type === type) ?? definitionOf(type))?.label.zh,
    ),
    ...among('sources', published.sources, keyOf, ({ title }) => title),
    ...among('statements', published.statements, keyOf, ({ labelZh }) => labelZh),
    ...among(
      'targets',
      published.targets.map(withoutId),
      targetKey,
      ({ indicator, districtCode }) => `${counted.get(indicator)}（${districtCode}）`,
    ),
    ...among('actionPlans', published.actionPlans, codeOf, inChinese),
  ]
  return new Map(entries.map((entry) => [`${entry.part}/${entry.key}`, entry]))
}

/** Record types without their fields but with their order; a field that is retired has none. */
const typesIn = ({ recordTypes }: StoredCity) =>
  recordTypes.map(({ fields, ...type }) => ({
    ...type,
    order: fields.filter(({ isRetired }) => !isRetired).map(({ name }) => name),
  }))

const fieldsIn = ({ recordTypes }: StoredCity) =>
  recordTypes.flatMap(({ type, fields }) => fields.map((field) => ({ type, ...field })))

/** The order of what is shown in one; each thing of it stands by itself. Nothing has no order, which nobody changed. */
const ordersOf = ({ services, report, tables }: StoredCity['definitions']) =>
  [
    { key: 'services' as const, order: services.map(codeOf) },
    { key: 'report' as const, order: report.map(({ service }) => service) },
    { key: 'tables' as const, order: tables.map(codeOf) },
  ].filter(({ order }) => order.length > 0)

/** What is known by what it says keeps whatever id it has. */
const withoutId = <Row extends { id: string }>(row: Row): Row => ({ ...row, id: '' })

/** An entry for each thing of a part; one that has no name is called by its key. */
const among = <Row extends object>(
  part: PartName,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  nameOf: (row: Row) => string | undefined = keyOf,
): Entry[] =>
  rows.map((row) => {
    const key = keyOf(row)
    const isRetired = 'isRetired' in row && row.isRetired === true
    const entry = { part, key, name: nameOf(row) ?? key, hash: hashOf(canonical(plain(row))) }
    return isRetired ? { ...entry, isRetired } : entry
  })

/** Columns that PostgreSQL keeps as numbers of its own kind: 5 and 5.00 are one. */
const numeric = ['value', 'west', 'south', 'east', 'north']
/** Who set something up or withdrew it when, and when a change of it was written down, is not what it says. */
const unsaid = ['setBy', 'withdrawnBy', 'withdrawnAt', 'recordedAt']

/** What is said, whether a file or a table says it: nothing of what is not there. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => inner !== null && inner !== undefined && !unsaid.includes(key))
      .map(([key, inner]) => [key, numeric.includes(key) ? String(Number(inner)) : plain(inner)]),
  )
}
