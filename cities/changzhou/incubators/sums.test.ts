import { fromGlobalId } from '@kexie/schema/global-id'
import { describe, expect, it } from 'vitest'
import { published } from '../../../test/changzhou-definitions.ts'
import type { Batch } from '../batches.ts'
import { incubatorBatches } from './incubators-batches.ts'

const records = incubatorBatches()
const rowsOf = <Row>(given: readonly Batch<Row>[]) => given.flatMap(({ rows }) => rows)
const [members, colleges, trainings] = [
  rowsOf(records.AllianceMember),
  rowsOf(records.InnovationCollege),
  rowsOf(records.StartupTraining),
]
const [contests, roadshows, salons, handbooks] = [
  rowsOf(records.StartupContest),
  rowsOf(records.Roadshow),
  rowsOf(records.Salon),
  rowsOf(records.Handbook),
]

const entries = contests.flatMap((contest) => contest.entries)
const investments = roadshows.flatMap((roadshow) => roadshow.investments)
const views = handbooks.flatMap((handbook) => handbook.views)
const estimates = handbooks.flatMap((handbook) => handbook.estimates)

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)
const distinct = (values: readonly string[]) => new Set(values).size
const bent = (relations: readonly string[]) => relations.find((relation) => relation !== 'EXACT') ?? 'EXACT'

/** Every published figure of this domain: its statement, what the rows give, how exact they are. */
const sums: readonly (readonly [key: string, sum: number, relation: string])[] = [
  ['alliance-members', members.filter(({ endsOn }) => !endsOn).length, 'EXACT'],
  ['innovation-colleges', colleges.length, 'EXACT'],
  ['startup-trainings', trainings.length, 'EXACT'],
  [
    'startup-trainees',
    total(trainings.map(({ attendance }) => attendance)),
    bent(trainings.map(({ attendanceRelation }) => attendanceRelation)),
  ],
  ['projects-recommended-to-province', entries.filter(({ recommendedOn }) => recommendedOn).length, 'EXACT'],
  ['roadshows', roadshows.length, 'EXACT'],
  ['roadshow-projects', total(roadshows.map(({ pitches }) => pitches.length)), 'EXACT'],
  [
    'roadshow-investment',
    total(investments.map(({ amount }) => amount)),
    bent(investments.map(({ amountRelation }) => amountRelation)),
  ],
  ['salons', salons.filter(({ online }) => !online).length, 'EXACT'],
  [
    'salon-experiences',
    total(salons.map(({ talks }) => talks.length)),
    bent(salons.map(({ talksRelation }) => talksRelation)),
  ],
  ['salon-participants', total(salons.map(({ attendance }) => attendance)), 'EXACT'],
  [
    'handbook-copies',
    total(handbooks.flatMap(({ printRuns }) => printRuns.map(({ copies }) => copies))),
    'EXACT',
  ],
  [
    'handbook-clicks',
    total(views.map(({ clicks }) => clicks)),
    bent(views.map(({ clicksRelation }) => clicksRelation)),
  ],
  [
    'handbook-beneficiaries',
    total(estimates.map(({ people }) => people)),
    bent(estimates.map(({ peopleRelation }) => peopleRelation)),
  ],
]

describe('the records add up to what was published', () => {
  it.each(sums)('of %s', (key, sum, relation) => {
    const statement = published.statements.find((given) => given.key === `kexie-2021/${key}`)
    expect({ value: String(sum), relation }).toEqual({
      value: statement?.value,
      relation: statement?.relation,
    })
  })

  it('with a contest a year', () => {
    expect(contests.map(({ finalOn }) => finalOn.slice(0, 4))).toEqual([
      '2017',
      '2018',
      '2019',
      '2020',
      '2021',
    ])
  })
})

describe('rows', () => {
  const all = Object.values(records).flatMap((batches) =>
    rowsOf<{ externalKey: string; district: string; occurredOn: string }>(batches),
  )

  it('have keys of their own, districts that count and days of the period or the stock before it', () => {
    expect(distinct(all.map(({ externalKey }) => externalKey))).toBe(all.length)
    expect(all.filter(({ district }) => fromGlobalId(district)?.key === '320400')).toEqual([])
    const early = all.filter(({ occurredOn }) => occurredOn < '2017-01-01')
    expect(early).toHaveLength(40)
    expect(early.every(({ externalKey }) => externalKey.startsWith('changzhou:alliance-member:'))).toBe(true)
  })

  it('say nothing of days after 2021', () => {
    const days = JSON.stringify(records).match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? []
    expect(days.filter((day) => day > '2021-12-31')).toEqual([])
  })

  it('reach every district and every year where there is one at least for each', () => {
    for (const rows of [members, colleges, trainings, roadshows, salons, handbooks]) {
      const named: readonly { district: string; occurredOn: string }[] = rows
      expect(distinct(named.map(({ district }) => district))).toBe(7)
      const inPeriod = named.filter(({ occurredOn }) => occurredOn >= '2017-01-01')
      expect(distinct(inPeriod.map(({ occurredOn }) => occurredOn.slice(0, 4)))).toBe(5)
    }
  })

  it('name a college only once it stands, and members and colleges once', () => {
    const named = new Map(colleges.map(({ title, occurredOn }) => [title, occurredOn]))
    expect(named.size).toBe(colleges.length)
    expect(
      trainings.filter(({ college, occurredOn }) => (named.get(college.title) ?? '9999') > occurredOn),
    ).toEqual([])
    expect(distinct(members.map(({ member }) => member.name))).toBe(members.length)
  })

  it('are the same on every call', () => {
    expect(incubatorBatches()).toEqual(records)
  })
})
