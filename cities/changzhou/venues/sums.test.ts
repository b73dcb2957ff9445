import { fromGlobalId } from '@kexie/schema/global-id'
import { describe, expect, it } from 'vitest'
import { published } from '../../../test/changzhou-definitions.ts'
import type { Batch } from '../batches.ts'
import { campaignWeeks } from './campaign-weeks.ts'
import { venueBatches } from './venues-batches.ts'

const records = venueBatches()
const rowsOf = <Row>(given: readonly Batch<Row>[]) => given.flatMap(({ rows }) => rows)
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const bent = (relations: readonly string[]) => relations.find((relation) => relation !== 'EXACT') ?? 'EXACT'

const bases = rowsOf(records.ScienceBase)
const roles = rowsOf(records.ScienceRole)
const offers = rowsOf(records.LecturerOffer)
const contests = rowsOf(records.YouthContest)
const specials = rowsOf(records.SpecialContest)
const selections = rowsOf(records.YouthSelection)
const tours = rowsOf(records.BaseTour)
const campaignDays = new Set(campaignWeeks.flat())
const activities = rowsOf(records.ScienceActivity).filter(({ occurredOn }) => campaignDays.has(occurredOn))
const onSite = activities.filter(({ form }) => form !== 'ONLINE')

const designated = (level: string) =>
  bases.flatMap(({ designations = [] }) => designations.filter((designation) => designation.level === level))
const since2017 = (level: string) =>
  designated(level).filter(({ designatedOn }) => designatedOn >= '2017-01-01').length
const ofKind = (kind: string) => bases.filter((base) => base.kind === kind).length
const openAtTheEnd = bases.flatMap(({ openings = [] }) => openings.filter(({ closedOn }) => !closedOn))
const active = (role: string) => roles.filter((row) => row.role === role && !row.endsOn).length
const selected = (programmes: readonly string[], outcome: string) =>
  selections.filter((row) => programmes.includes(row.programme) && row.outcome === outcome).length
const firsts = rowsOf(records.ProvincialRanking).filter(
  ({ subject, rank }) => subject === 'AWARD_RATE' && rank === 1,
)

/** Every published figure of this domain: its statement, what the rows give, how exact they are. */
const sums: readonly (readonly [key: string, sum: number, relation?: string])[] = [
  ['municipal-bases-new', since2017('MUNICIPAL')],
  ['municipal-bases-total', designated('MUNICIPAL').length],
  ['provincial-bases-new', since2017('PROVINCIAL')],
  ['provincial-bases-total', designated('PROVINCIAL').length],
  ['product-rd-bases', ofKind('PRODUCT_BASE')],
  ['demo-schools', ofKind('DEMONSTRATION_SCHOOL')],
  ['master-teacher-studios', ofKind('TEACHER_STUDIO')],
  ['youth-science-studios', ofKind('YOUTH_STUDIO')],
  ['youth-innovation-bases', ofKind('YOUTH_INNOVATION_BASE')],
  ['rural-service-stations', ofKind('RURAL_STATION')],
  ['community-museums', ofKind('COMMUNITY_HALL')],
  ['youth-clubs', ofKind('YOUTH_CLUB')],
  ['open-venues', openAtTheEnd.length],
  ['science-events', activities.length],
  ['science-event-participants', sum(onSite.map(({ attendance }) => attendance))],
  ['base-tour-participants-per-month', sum(tours.map(({ attendance }) => attendance)) / 60],
  ['youth-contests', contests.length],
  ['youth-contest-students', sum(contests.map(({ pupils }) => pupils))],
  ['youth-contest-tutors', sum(contests.map(({ tutors }) => tutors))],
  ['science-camp-students', selected(['SCIENCE_CAMP'], 'ATTENDED')],
  ['talent-plan-students', selected(['TALENT_PLAN', 'RESERVE_PLAN'], 'SELECTED')],
  [
    'special-contest-participants',
    sum(specials.map(({ participations }) => participations)),
    bent(specials.map(({ participationsRelation }) => participationsRelation)),
  ],
  ['award-rate-consecutive-years', firsts.length],
  ['hundred-lecturers', offers.filter(({ endsOn }) => !endsOn).length, 'ABOUT'],
  ['volunteers', active('VOLUNTEER')],
  ['lecturers', active('LECTURER')],
  ['community-science-officers', active('COMMUNITY_OFFICER')],
  ['science-literacy-rate', Math.max(...rowsOf(records.LiteracySurvey).map(({ rate }) => rate))],
]

describe('the records add up to what was published', () => {
  it.each(sums)('of %s', (key, value, relation = 'EXACT') => {
    const statement = published.statements.find((given) => given.key === `kexie-2021/${key}`)
    expect({ value: String(value), relation }).toEqual({
      value: statement?.value,
      relation: statement?.relation,
    })
  })
})

describe('activities', () => {
  it('are even over the ten weeks and the seven districts', () => {
    const shares = (keys: readonly string[]) =>
      [...Map.groupBy(keys, (key) => key).values()].map((all) => all.length)
    const weeks = shares(
      activities.map(({ occurredOn }) =>
        String(campaignWeeks.findIndex((week) => week.includes(occurredOn))),
      ),
    )
    expect(weeks).toHaveLength(10)
    expect(Math.max(...weeks) - Math.min(...weeks)).toBeLessThanOrEqual(1)
    const districts = shares(activities.map(({ district }) => district))
    expect(districts).toHaveLength(7)
    expect(Math.max(...districts) - Math.min(...districts)).toBeLessThanOrEqual(7)
  })

  it('are of every level, and of every society admitted before the last campaign', () => {
    expect(new Set(activities.map(({ hostLevel }) => hostLevel)).size).toBe(4)
    expect(records.ScienceActivity.length).toBe(1 + 7 + 71)
  })
})

describe('rows', () => {
  const all = Object.values(records).flatMap((batches) =>
    rowsOf<{ externalKey: string; title: string; district: string; occurredOn: string }>(batches),
  )

  it('have keys of their own and days of the period, or of the stock before it', () => {
    expect(new Set(all.map(({ externalKey }) => externalKey)).size).toBe(all.length)
    expect(all.filter(({ occurredOn }) => occurredOn > '2021-12-31')).toEqual([])
    const early = all.filter(({ occurredOn }) => occurredOn < '2017-01-01')
    const kinds = new Set(early.map(({ externalKey }) => externalKey.split(':')[1]))
    expect(kinds).toEqual(
      new Set([
        'education-base',
        'science-museum',
        'lecturer-offer',
        'volunteer',
        'lecturer',
        'community-officer',
        'literacy-survey',
      ]),
    )
  })

  it('lie in a district, but for what is observed of the whole city', () => {
    const whole = all.filter(({ district }) => fromGlobalId(district)?.key === '320400')
    expect(whole).toHaveLength(2 + 6)
  })

  it('name a base by a title no other bears', () => {
    expect(new Set(bases.map(({ title }) => title)).size).toBe(bases.length)
  })

  it('are the same on every call', () => {
    expect(venueBatches()).toEqual(records)
  })
})
