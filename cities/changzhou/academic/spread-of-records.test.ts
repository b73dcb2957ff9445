import { fromGlobalId } from '@kexie/schema/global-id'
import { describe, expect, it } from 'vitest'
import { registers } from '../../../test/changzhou-definitions.ts'
import type { NamedPerson } from '../people.ts'
import { admittedOn, districtCodes, districtGlobalId, organizationGlobalId } from '../registers.ts'
import { academicBatches } from './academic-batches.ts'

const records = academicBatches()
const {
  AcademicEvent: events,
  SeriesEdition: editions,
  TrainingClass: classes,
  AppraisedPaper: papers,
} = records
const monthBatches = events.flatMap(({ rows }) => rows.filter(({ series }) => series === 'academic-month'))
const paperRows = papers.flatMap(({ rows }) => rows)
const classRows = classes.flatMap(({ rows }) => rows)
const eventRows = events.flatMap(({ rows }) => rows)
const batches = [...events, ...editions, ...classes, ...records.PaperAppraisal, ...papers]
const rows = batches.flatMap((batch) =>
  batch.rows.map((row) => ({ ...row, organization: batch.organization })),
)

const personKey = ({ name, affiliation }: NamedPerson) => `${name} ${affiliation}`
const nameOf = new Map(registers.organizations.map(({ name }) => [organizationGlobalId(name), name]))

interface Where {
  occurredOn: string
  district: string
}
const place = ({ occurredOn, district }: Where) => `${occurredOn.slice(0, 4)} ${district}`

/** Places of each subject; a subject with two would count twice when districts or years are added up. */
function placesOf(named: readonly (readonly [subject: string, where: Where])[]): string[][] {
  return [...Map.groupBy(named, ([subject]) => subject).values()].map((met) => [
    ...new Set(met.map(([, where]) => place(where))),
  ])
}

const subjects = {
  guests: monthBatches.flatMap((row) => row.guests.map(({ person }) => [personKey(person), row] as const)),
  'participating organizations': monthBatches.flatMap((row) =>
    row.participants.map(({ organization: { name } }) => [name, row] as const),
  ),
  'tech cafe topics': eventRows.flatMap((row) =>
    row.series === 'tech-cafe' ? [[row.topic ?? '', row] as const] : [],
  ),
  trainees: classRows.flatMap((row) => row.trainees.map(({ person }) => [personKey(person), row] as const)),
  'paper categories': paperRows.flatMap((row) => (row.category ? [[row.category, row] as const] : [])),
  authors: paperRows.flatMap((row) => row.authors.map(({ person }) => [personKey(person), row] as const)),
  'author units': paperRows.flatMap((row) =>
    row.authors.map(({ organization }) => [organization.name, row] as const),
  ),
}

describe('distinct subjects', () => {
  it.each(Object.entries(subjects))('%s are each met in one district and one year', (_, named) => {
    expect(named.length).toBeGreaterThan(0)
    expect(placesOf(named).filter((places) => places.length !== 1)).toEqual([])
  })

  it('guests, participating organizations and trainees are each met once', () => {
    for (const kind of ['guests', 'participating organizations', 'trainees'] as const) {
      expect(new Set(subjects[kind].map(([subject]) => subject)).size).toBe(subjects[kind].length)
    }
  })

  it('people of different streams are different people, whatever they do', () => {
    const streams = [subjects.guests, subjects.trainees, subjects.authors].map(
      (named) => new Set(named.map(([subject]) => subject)),
    )
    const total = streams.reduce((sum, { size }) => sum + size, 0)
    expect(new Set(streams.flatMap((stream) => [...stream])).size).toBe(total)
  })
})

describe('rows', () => {
  it('have an external key of their own', () => {
    expect(new Set(rows.map(({ externalKey }) => externalKey)).size).toBe(rows.length)
  })

  it('have a title of their own', () => {
    expect(new Set(rows.map(({ title }) => title)).size).toBe(rows.length)
    expect(Math.max(...rows.map(({ title }) => title.length))).toBeLessThanOrEqual(60)
  })

  it('happened on days that exist, from 2017 to 2021', () => {
    const days = rows.flatMap((row) => ('endsOn' in row ? [row.occurredOn, row.endsOn] : [row.occurredOn]))
    expect(days.filter((day) => day < '2017-01-01' || day > '2021-12-31')).toEqual([])
    expect(days.filter((day) => new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day)).toEqual([])
  })

  it('are in one of the seven districts, but for the appraisals of the city', () => {
    const districts = new Set(districtCodes.map(districtGlobalId))
    expect(rows.filter(({ district }) => !districts.has(district)).map(({ title }) => title)).toEqual(
      records.PaperAppraisal.flatMap(({ rows }) => rows.map(({ title }) => title)),
    )
  })

  it('are reported and hosted by registered organizations, by societies only once admitted', () => {
    const named = rows.map(
      ({ organization, occurredOn }) => [nameOf.get(organization) ?? organization, occurredOn] as const,
    )
    expect(named.filter(([name]) => fromGlobalId(name))).toEqual([])
    expect(named.filter(([name, day]) => name.endsWith('学会') && admittedOn(name) > day)).toEqual([])
    const hosts = eventRows.flatMap((event) => event.hosts.map((host) => host.organization.organization))
    expect(hosts.filter((host) => !nameOf.has(host))).toEqual([])
  })

  it('never name the reporter as a further host', () => {
    const twice = events.filter(({ organization, rows }) =>
      rows.some(({ hosts }) => hosts.some((host) => host.organization.organization === organization)),
    )
    expect(twice).toEqual([])
  })

  it('come out the same on every call', () => {
    expect(academicBatches()).toEqual(records)
  })
})

describe('events', () => {
  const seriesCodes = [...new Set(eventRows.map(({ series }) => series))]

  it.each(seriesCodes)('%s are spread evenly over years and districts', (code) => {
    const held = eventRows.filter(({ series }) => series === code)
    const sizes = (key: (event: (typeof held)[number]) => string) =>
      [...Map.groupBy(held, key).values()].map(({ length }) => length)
    for (const [groups, spread] of [
      [5, sizes(({ occurredOn }) => occurredOn.slice(0, 4))],
      [7, sizes(({ district }) => district)],
    ] as const) {
      expect(spread).toHaveLength(groups)
      expect(Math.max(...spread) - Math.min(...spread)).toBeLessThanOrEqual(1)
    }
  })

  it('of the Academic Month lie within its editions', () => {
    const month = new Map(
      editions.flatMap(({ rows }) => rows.map((row) => [row.occurredOn.slice(0, 4), row])),
    )
    const outside = monthBatches.filter(({ occurredOn }) => {
      const edition = month.get(occurredOn.slice(0, 4))
      return !edition || occurredOn < edition.occurredOn || occurredOn > edition.endsOn
    })
    expect(outside).toEqual([])
  })

  it('of February and March 2020 met online', () => {
    const suspended = eventRows.filter(({ occurredOn }) => /^2020-0[23]/.test(occurredOn))
    expect(new Set(suspended.map((event) => event.place))).toEqual(new Set(['线上会议']))
  })
})
