import { fromGlobalId } from '@kexie/schema/global-id'
import { describe, expect, it } from 'vitest'
import { published } from '../../../test/changzhou-definitions.ts'
import type { Batch } from '../batches.ts'
import { talentBatches } from './talent-batches.ts'

const records = talentBatches()
const rowsOf = <Row>(given: readonly Batch<Row>[]) => given.flatMap(({ rows }) => rows)
const [supports, nominations, facilities] = [
  rowsOf(records.TalentSupport),
  rowsOf(records.Nomination),
  rowsOf(records.WorkerFacility),
]
const [reports, services, features] = [
  rowsOf(records.StationReport),
  rowsOf(records.ServiceRecord),
  rowsOf(records.MediaFeature),
]
const [contacts, introductions, cares] = [
  rowsOf(records.TalentContact),
  rowsOf(records.TalentIntroduction),
  rowsOf(records.FamilyDoctorCare),
]
const inHomes = services.filter(({ home }) => home)

const keyOf = ({ name, affiliation }: { name: string; affiliation: string }) => `${name} ${affiliation}`
const distinct = (subjects: readonly string[]) => new Set(subjects).size
const bent = (relations: readonly string[]) => relations.find((relation) => relation !== 'EXACT') ?? 'EXACT'
const ofKind = (kind: string) => facilities.filter((facility) => facility.kind === kind).length
const featured = (channel: string) =>
  features
    .filter((item) => item.channel === channel && !item.reprint)
    .reduce((sum, { people }) => sum + people.length, 0)
const masters = nominations.filter(
  ({ award, result }) => award === 'ENTERPRISE_INNOVATION_MASTER' && result === 'AWARDED',
)
const abroad = introductions.filter(({ channel }) => channel !== 'RECRUITMENT')

/** Every published figure of this domain: its statement, what the rows give, how exact they are. */
const sums: readonly (readonly [key: string, sum: number, relation: string])[] = [
  ['youth-talent-lifted', supports.length, 'EXACT'],
  ['recommended-workers', nominations.filter(({ level }) => level !== 'MUNICIPAL').length, 'EXACT'],
  ['innovation-daren', masters.length, 'EXACT'],
  ['worker-stations', ofKind('STATION'), 'EXACT'],
  ['worker-reports', reports.length, 'EXACT'],
  ['worker-homes', ofKind('HOME'), 'EXACT'],
  [
    'worker-home-served',
    distinct(inHomes.flatMap(({ people }) => people.map(({ person }) => keyOf(person)))),
    bent(inHomes.map(({ peopleRelation }) => peopleRelation)),
  ],
  ['media-coverage', featured('MAINSTREAM'), 'EXACT'],
  ['wechat-features', featured('WECHAT_COLUMN'), 'EXACT'],
  [
    'contacted-talents',
    distinct(contacts.map(({ person }) => keyOf(person))),
    bent(contacts.map(({ countRelation }) => countRelation)),
  ],
  ['family-doctor-talents', cares.filter(({ endsOn }) => !endsOn || endsOn >= '2021-12-31').length, 'EXACT'],
  ['overseas-talents', abroad.length, bent(abroad.map(({ countRelation }) => countRelation))],
]

describe('the records add up to what was published', () => {
  it.each(sums)('of %s', (key, sum, relation) => {
    const statement = published.statements.find((given) => given.key === `kexie-2021/${key}`)
    expect({ value: String(sum), relation }).toEqual({
      value: statement?.value,
      relation: statement?.relation,
    })
  })
})

describe('each person', () => {
  const occasions = [
    ...inHomes.flatMap(({ people, district, occurredOn }) =>
      people.map(({ person }) => ({ subject: `served ${keyOf(person)}`, district, occurredOn })),
    ),
    ...contacts.map(({ person, district, occurredOn }) => ({
      subject: `contacted ${keyOf(person)}`,
      district,
      occurredOn,
    })),
  ]

  it('is counted in one district and one year, so that districts and years add up', () => {
    const places = Map.groupBy(occasions, ({ subject }) => subject)
    const scattered = [...places.values()].filter(
      (met) => distinct(met.map(({ district, occurredOn }) => `${district} ${occurredOn.slice(0, 4)}`)) > 1,
    )
    expect(places.size).toBe(3300)
    expect(scattered).toEqual([])
  })

  it('under a family doctor is one of at least five of the district', () => {
    const valid = cares.filter(({ endsOn }) => !endsOn)
    const counts = [...Map.groupBy(valid, ({ district }) => district).values()].map(({ length }) => length)
    expect(counts).toHaveLength(7)
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(5)
    expect(distinct(valid.map(({ talent, affiliation }) => `${talent} ${affiliation}`))).toBe(200)
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
    expect(early).toHaveLength(20)
    expect(early.every(({ externalKey }) => externalKey.startsWith('changzhou:family-doctor:'))).toBe(true)
    expect(all.filter(({ occurredOn }) => occurredOn > '2021-12-31')).toEqual([])
  })

  it('name a station or home only once it stands', () => {
    const opened = new Map(facilities.map(({ title, occurredOn }) => [title, occurredOn]))
    const early = [
      ...reports.filter(({ station, occurredOn }) => (opened.get(station.title) ?? '9999') > occurredOn),
      ...inHomes.filter(({ home, occurredOn }) => (opened.get(home?.title ?? '') ?? '9999') > occurredOn),
    ]
    expect(early).toEqual([])
  })

  it('are the same on every call', () => {
    expect(talentBatches()).toEqual(records)
  })
})
