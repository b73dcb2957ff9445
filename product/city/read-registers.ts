import type { membership } from '@kexie/db/tables/association-memberships'
import type { eventSeries } from '@kexie/db/tables/events'
import type { reviewRule } from '@kexie/db/tables/reporting'
import type { calendarDay } from '@kexie/db/tables/reporting-calendar'
import type { duty, form, pastRhythm } from '@kexie/db/tables/reporting-duties'
import type { reporterRule } from '@kexie/db/tables/reporting-reporters'
import { calculatedLists } from '@kexie/schema/dimensions'
import { organizationKindList } from '@kexie/schema/organization-kinds'
import { stableId } from '@kexie/schema/stable-id'
import type { z } from 'zod'
import { twice } from './check-codes.ts'
import { formFaults, type Known, typeRuleFaults } from './check-forms.ts'
import { registerFaults } from './check-registers.ts'
import { CityFaults, type Fault } from './fault.ts'
import type { ChangeRow, MergeRow, OrganizationRow } from './history-rows.ts'
import { among, amongValues } from './named-elsewhere.ts'
import { historyFaults, historyRows, readHistory } from './read-history.ts'
import { readOptionalList, readOptionalTable, type TableFolder } from './read-part.ts'
import {
  calendarColumns,
  calendarRow,
  formsFile,
  membershipColumns,
  membershipRow,
  organizationColumns,
  organizationIdOf,
  organizationRow,
  reportingFile,
  reviewFile,
  seriesFile,
} from './registers-shapes.ts'
import type { Placed } from './yaml-file.ts'

/** A form, with what it asked before. */
export type FormWithPast = typeof form.$inferInsert & { past: readonly (typeof pastRhythm.$inferInsert)[] }

/** Who there is and what they owe, as rows of the tables. */
export interface Registers {
  organizations: readonly OrganizationRow[]
  /** What became another of them, in the order in which it did. */
  changes: readonly ChangeRow[]
  /** Entries of the register that stand for another. */
  merges: readonly MergeRow[]
  memberships: readonly (typeof membership.$inferInsert)[]
  series: readonly (typeof eventSeries.$inferInsert)[]
  forms: readonly FormWithPast[]
  duties: readonly (typeof duty.$inferInsert)[]
  /** Days that are free or worked on otherwise than their weekday says. */
  calendar: readonly (typeof calendarDay.$inferInsert)[]
  /** Which kinds report which types, where somebody said so. */
  reporters: readonly (typeof reporterRule.$inferInsert)[]
  /** Which types a district looks at first, where somebody said so. */
  reviewRules: readonly (typeof reviewRule.$inferInsert)[]
}

/**
 * Reads who there is and what they owe: `organizations.csv` with what it said before (`organization-changes.csv`, `merges.csv`), `memberships.csv`, `series.yaml`, `forms.yaml`,
 * `calendar.csv`, `reporting.yaml`, `review.yaml`; a package may be without any of them.
 * @throws {CityFaults} where a file is not of its form, or names what is not there
 */
export function readRegisters(tables: TableFolder, known: Known): Registers {
  const { folder } = tables
  const organizations = readOptionalTable(tables, 'organizations.csv', organizationColumns, organizationRow)
  const history = readHistory(tables)
  const memberships = readOptionalTable(tables, 'memberships.csv', membershipColumns, membershipRow)
  const series = readOptionalList(folder, 'series.yaml', seriesFile)
  const forms = readOptionalList(folder, 'forms.yaml', formsFile)
  const calendar = readOptionalTable(tables, 'calendar.csv', calendarColumns, calendarRow)
  const reporting = readOptionalList(folder, 'reporting.yaml', reportingFile)
  const review = readOptionalList(folder, 'review.yaml', reviewFile)
  const outOfShape = [
    ...[organizations, history.changes, history.merges],
    ...[memberships, series, forms, calendar, reporting, review],
  ].flatMap(({ faults }) => faults)
  if (outOfShape.length > 0) throw new CityFaults(outOfShape)
  const ids = new Map(organizations.items.map(({ value }) => [value.name, idOf(value)]))
  const isBody = among([...ids.keys()], 'organizations.csv', { zh: '名称', en: 'name' })
  const faults = [
    ...organizationFaults(organizations.items, isBody, known),
    ...historyFaults(
      history,
      organizations.items.map(({ value }) => value),
      {
        districts: known.districts,
        isKind: (at, path, kind) => (kind === undefined ? [] : isKind(known)(at, path, kind)),
      },
    ),
    ...memberships.items.flatMap((row) => [
      ...isBody(row, ['organization'], row.value.organization),
      ...isBody(row, ['body'], row.value.body),
    ]),
    ...registerFaults({
      organizations: organizations.items,
      memberships: memberships.items,
      series: series.items,
      forms: forms.items,
    }),
    ...seriesFaults(series.items, known),
    ...formFaults(forms.items, isBody, known),
    ...twice(calendar.items.map((row) => [row, ['day'], row.value.day])),
    ...typeRuleFaults(reporting.items, review.items, known),
  ]
  if (faults.length > 0) throw new CityFaults(faults)
  return {
    organizations: organizations.items.map(({ value }) => organizationOf(value, ids)),
    ...historyRows(history, ids),
    memberships: memberships.items.map(({ value: { organization, body, admittedOn, endedOn } }) => ({
      ...{ admittedOn, endedOn: endedOn ?? null },
      organizationId: ids.get(organization) ?? '',
      bodyId: ids.get(body) ?? '',
    })),
    series: series.items.map(({ value: { name, started, ended, ...rest } }) => ({
      ...rest,
      ...{ nameZh: name.zh, nameEn: name.en },
      ...{ startedOn: started, endedOn: ended ?? null },
    })),
    forms: forms.items.map(({ value }) => formOf(value)),
    calendar: calendar.items.map(({ value: { day, isWorkday, name } }) => ({
      ...{ day, isWorkday: isWorkday === '是', name: name ?? null },
    })),
    duties: forms.items.flatMap(({ value }) => dutiesOf(value, ids)),
    reporters: reporting.items.map(({ value: { kinds, ...rest } }) => ({
      ...{ ...rest, kinds: kinds.toSorted(), setBy: 'system' },
    })),
    reviewRules: review.items.map(({ value }) => ({ ...value, setBy: 'system' })),
  }
}

type Organization = z.output<typeof organizationRow>
type Form = z.output<typeof formsFile>[number]
type Ids = ReadonlyMap<string, string>
type Among = ReturnType<typeof among>

/** As the database writes it. */
const idOf = ({ id, name }: Organization) => id?.toLowerCase() ?? organizationIdOf(name)

/** What a row does not say is nothing, also where something stood before. */
function organizationOf({ parent, district, ...rest }: Organization, ids: Ids): OrganizationRow {
  return {
    ...rest,
    id: ids.get(rest.name) ?? '',
    ...{ districtCode: district, parentId: ids.get(parent ?? '') ?? null },
    ...{ nameEn: rest.nameEn ?? null, creditCode: rest.creditCode ?? null },
    ...{ foundedOn: rest.foundedOn ?? null, dissolvedOn: rest.dissolvedOn ?? null },
  }
}

/** What a form of its rhythm does not have is nothing. */
function formOf(form: Form): FormWithPast {
  const { code, name, every, types, due } = form
  const isOnce = form.every === 'ONCE'
  return {
    ...{ code, nameZh: name.zh, nameEn: name.en, types, cadence: every, moves: due.moves ?? 'NONE' },
    dueDay: isOnce ? null : form.due.day,
    dueMonths: isOnce ? null : form.due.months,
    ...{ fromOn: isOnce ? form.over.from : null, toOn: isOnce ? form.over.to : null },
    dueOn: isOnce ? form.due.on : null,
    since: isOnce ? always : (form.since ?? always),
    past: isOnce ? [] : pastOf(form),
  }
}

const always = '-infinity'

/** What a form asked before, each until the next began. */
function pastOf({ code, since, before = [] }: Exclude<Form, { every: 'ONCE' }>): FormWithPast['past'] {
  return before.map(({ every, due, types, since: from = always }, place) => ({
    ...{ formCode: code, since: from, until: before[place + 1]?.since ?? since ?? always },
    ...{ cadence: every, dueDay: due.day, dueMonths: due.months, moves: due.moves ?? 'NONE', types },
  }))
}

function dutiesOf({ code, owed }: Form, ids: Ids): (typeof duty.$inferInsert)[] {
  return owed.map(({ from, to, reason, ...whose }) => {
    const id = 'kind' in whose ? whose.kind : (ids.get(whose.organization) ?? '')
    const district = 'kind' in whose ? whose.district : undefined
    return {
      id: stableId(`duty:${code}:${[id, ...(district ? [district] : [])].join(' ')}:${from}`),
      formCode: code,
      organizationKind: 'kind' in whose ? whose.kind : null,
      organizationId: 'kind' in whose ? null : id,
      districtCode: district ?? null,
      ...{ startsOn: from, endsOn: to ?? null, setBy: 'system', reason },
    }
  })
}

function organizationFaults(
  items: readonly Placed<Organization>[],
  isBody: Among,
  { districts, lists }: Known,
): Fault[] {
  const isArea = among(districts && [...districts], 'districts.yaml')
  return [
    ...items.flatMap((row) => isKind({ lists })(row, ['kind'], row.value.kind)),
    ...twice(items.map((row) => [row, ['id'], idOf(row.value)])),
    ...items.flatMap((row) => isBody(row, ['parent'], row.value.parent)),
    ...items.flatMap((row) => isArea(row, ['district'], row.value.district)),
    ...items
      .filter(({ value: { foundedOn, dissolvedOn } }) => (dissolvedOn ?? '9') < (foundedOn ?? ''))
      .map(({ file, path }) =>
        file.fault([...path, 'dissolvedOn'], { zh: '不早于成立日期', en: 'no day before it was founded' }),
      ),
  ]
}

const isKind = ({ lists }: Pick<Known, 'lists'>) => amongValues(lists, organizationKindList)

function seriesFaults(
  items: readonly Placed<z.output<typeof seriesFile>[number]>[],
  { lists }: Known,
): Fault[] {
  const isProgramme = amongValues(lists, calculatedLists['series.programme']?.list ?? '')
  return [
    ...twice(items.map((one) => [one, ['code'], one.value.code])),
    ...items.flatMap((one) => isProgramme(one, ['programme'], one.value.programme)),
  ]
}
