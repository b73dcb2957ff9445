import type { Registers } from './read-registers.ts'
import {
  calendarColumns,
  membershipColumns,
  organizationColumns,
  organizationIdOf,
} from './registers-shapes.ts'
import { writeHistory } from './write-history.ts'
import { writeTable } from './write-table.ts'
import { yaml } from './write-yaml.ts'

/** The files of who there is and what they owe; no file where there is nothing to say. */
export function writeRegisters(registers: Registers): Record<string, string> {
  const { organizations, memberships, series } = registers
  const names = new Map(organizations.map(({ id, name }) => [id, name]))
  return {
    ...(organizations.length > 0 && {
      'organizations.csv': writeTable(
        organizationColumns,
        organizations.map((row) => ({
          ...row,
          id: row.id === organizationIdOf(row.name) ? undefined : row.id,
          district: row.districtCode,
          parent: names.get(row.parentId ?? ''),
        })),
      ),
    }),
    ...writeHistory(registers),
    ...(memberships.length > 0 && {
      'memberships.csv': writeTable(
        membershipColumns,
        memberships.map(({ organizationId, bodyId, ...days }) => ({
          ...days,
          ...{ organization: names.get(organizationId), body: names.get(bodyId) },
        })),
      ),
    }),
    ...(series.length > 0 && { 'series.yaml': yaml(series.map(seriesOf)) }),
    ...(registers.forms.length > 0 && { 'forms.yaml': yaml(formsOf(registers, names)) }),
    ...(registers.reporters.length > 0 && {
      'reporting.yaml': yaml(registers.reporters.map(({ type, kinds, reason }) => ({ type, kinds, reason }))),
    }),
    ...(registers.reviewRules.length > 0 && {
      'review.yaml': yaml(registers.reviewRules.map(({ type, districtFirst }) => ({ type, districtFirst }))),
    }),
    ...(registers.calendar.length > 0 && {
      'calendar.csv': writeTable(
        calendarColumns,
        registers.calendar.map(({ day, isWorkday, name }) => ({
          ...{ day, isWorkday: isWorkday ? '是' : '否', name },
        })),
      ),
    }),
  }
}

const seriesOf = ({
  code,
  nameZh,
  nameEn,
  tier,
  programme,
  cadence,
  startedOn,
  endedOn,
}: Registers['series'][number]) => ({
  ...{ code, name: { zh: nameZh, en: nameEn }, tier, programme, cadence },
  ...{ started: startedOn, ended: endedOn },
})

const formsOf = ({ forms, duties }: Registers, names: ReadonlyMap<string, string>) =>
  forms.map((form) => ({
    ...{ code: form.code, name: { zh: form.nameZh, en: form.nameEn }, every: form.cadence },
    ...rhythmOf(form),
    types: form.types.length > 0 ? form.types : undefined,
    owed: duties
      .filter(({ formCode }) => formCode === form.code)
      .map(({ organizationKind, organizationId, districtCode, startsOn, endsOn, reason }) => ({
        ...(organizationKind
          ? { kind: organizationKind, district: districtCode ?? undefined }
          : { organization: names.get(organizationId ?? '') }),
        ...{ from: startsOn, to: endsOn, reason },
      })),
  }))

function rhythmOf({ fromOn, toOn, dueOn, past, ...form }: Registers['forms'][number]) {
  if (form.cadence !== 'ONCE')
    return { ...returningOf(form), before: past.length > 0 ? past.map(pastOf) : undefined }
  const moves = form.moves === 'NEXT_WORKDAY' ? form.moves : undefined
  return { over: { from: fromOn, to: toOn }, due: { on: dueOn, moves } }
}

type Returning = Pick<Registers['forms'][number], 'dueDay' | 'dueMonths' | 'moves' | 'since'>

const returningOf = ({ dueDay, dueMonths, moves, since }: Returning) => ({
  due: { day: dueDay, months: dueMonths, moves: moves === 'NEXT_WORKDAY' ? moves : undefined },
  since: since === '-infinity' ? undefined : since,
})

const pastOf = ({ cadence, types, ...rest }: Registers['forms'][number]['past'][number]) => ({
  ...{ every: cadence, ...returningOf(rest) },
  types: types.length > 0 ? types : undefined,
})
