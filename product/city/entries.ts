import { canonical, hashOf } from '@kexie/schema/canonical'
import type { Text } from '@kexie/schema/indicator'
import type { StoredCity } from './stored-package.ts'

/** The parts of a city in the order in which they may name each other, with what each thing in them is called. */
export const parts = {
  city: { zh: '本市', en: 'city' },
  districts: { zh: '区域', en: 'area' },
  outlines: { zh: '区域轮廓', en: 'outline' },
  lists: { zh: '清单', en: 'list' },
  values: { zh: '清单的值', en: 'value of a list' },
  services: { zh: '服务', en: 'service' },
  indicators: { zh: '指标', en: 'indicator' },
  report: { zh: '报告章节', en: 'chapter' },
  tables: { zh: '统计表', en: 'table' },
  organizations: { zh: '单位', en: 'organization' },
  memberships: { zh: '会员关系', en: 'membership' },
  series: { zh: '系列', en: 'series' },
  forms: { zh: '报表', en: 'form' },
  duties: { zh: '报送职责', en: 'duty' },
  calendar: { zh: '放假与调休', en: 'day of the calendar' },
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
}

/** All that a city says, by part and key. What is alike in a package and in a database has the same hash. */
export function entriesOf(city: StoredCity): ReadonlyMap<string, Entry> {
  const { definitions, registers, published } = city
  const rows: [PartName, readonly object[], (row: never) => string, (row: never) => string][] = [
    ['city', city.city ? [city.city] : [], () => 'city', ({ associationZh }: Named) => String(associationZh)],
    ['districts', city.districts, byCode, inChinese],
    [
      'outlines',
      city.outlines,
      ({ districtCode }: Named) => String(districtCode),
      ({ districtCode }: Named) => String(districtCode),
    ],
    [
      'lists',
      city.lists.map(({ code, name, values }) => ({ code, name, order: values.map((one) => one.code) })),
      byCode,
      byCode,
    ],
    [
      'values',
      city.lists.flatMap(({ code: list, values }) => values.map((value) => ({ list, ...value }))),
      ({ list, code }: Named) => `${list}/${code}`,
      ({ name }: Worded) => name.zh,
    ],
    ['services', definitions.services, byCode, ({ name }: Worded) => name.zh],
    ['indicators', definitions.indicators, byCode, ({ name }: Worded) => name.zh],
    [
      'report',
      definitions.report,
      ({ service, heading }: Named) => `${service}/${heading}`,
      ({ heading }: Named) => String(heading),
    ],
    ['tables', definitions.tables, byCode, ({ name }: Named) => String(name)],
    [
      'organizations',
      registers.organizations,
      ({ id }: Named) => String(id),
      ({ name }: Named) => String(name),
    ],
    ['memberships', registers.memberships, membershipKey, membershipKey],
    ['series', registers.series, byCode, inChinese],
    ['forms', registers.forms, byCode, inChinese],
    ['calendar', registers.calendar, ({ day }: Named) => String(day), ({ day }: Named) => String(day)],
    [
      'duties',
      registers.duties,
      ({ id }: Named) => String(id),
      ({ formCode, reason }: Named) => `${formCode} ${reason}`,
    ],
    ['sources', published.sources, ({ key }: Named) => String(key), ({ title }: Named) => String(title)],
    [
      'statements',
      published.statements,
      ({ key }: Named) => String(key),
      ({ labelZh }: Named) => String(labelZh),
    ],
    [
      'targets',
      published.targets,
      ({ id }: Named) => String(id),
      ({ indicator }: Named) => String(indicator),
    ],
    ['actionPlans', published.actionPlans, byCode, inChinese],
  ]
  return new Map(
    rows.flatMap(([part, own, keyOf, nameOf]) =>
      own.map((row) => {
        const [key, name] = [keyOf(row as never), nameOf(row as never)]
        return [`${part}/${key}`, { part, key, name, hash: hashOf(canonical(plain(row))) }] as const
      }),
    ),
  )
}

type Named = Readonly<Record<string, unknown>>
interface Worded {
  name: Text
}

const byCode = ({ code }: Named) => String(code)
const inChinese = ({ nameZh }: Named) => String(nameZh)
const membershipKey = ({ organizationId, bodyId, admittedOn }: Named) =>
  `${organizationId} ${bodyId} ${admittedOn}`

/** Columns that PostgreSQL keeps as numbers of its own kind: 5 and 5.00 are one. */
const numeric = ['value', 'west', 'south', 'east', 'north']
/** Who set something up is not what it says. */
const unsaid = ['setBy']

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
