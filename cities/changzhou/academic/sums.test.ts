import { fromGlobalId } from '@kexie/schema/global-id'
import { describe, expect, it } from 'vitest'
import { published } from '../../../test/changzhou-definitions.ts'
import type { Batch } from '../batches.ts'
import { academicBatches } from './academic-batches.ts'
import type { AcademicEventRow } from './rows.ts'

const records = academicBatches()
const rowsOf = <Row>(given: readonly Batch<Row>[]) => given.flatMap(({ rows }) => rows)
const events = rowsOf(records.AcademicEvent)
const of = (series: AcademicEventRow['series']) => events.filter((event) => event.series === series)
const [month, cafe, society] = [of('academic-month'), of('tech-cafe'), of('society-exchange')]
const [haizhi, training] = [of('haizhi-matchmaking'), of('industry-training')]
const classes = rowsOf(records.TrainingClass)
const papers = rowsOf(records.AppraisedPaper)
const latest = papers.filter(({ occurredOn }) => occurredOn.startsWith('2021'))
const former = papers.filter(({ occurredOn }) => occurredOn.startsWith('2020'))

const distinct = (subjects: readonly string[]) => new Set(subjects).size
const personKey = ({ name, affiliation }: { name: string; affiliation: string }) => `${name} ${affiliation}`
const guests = (honour: string) =>
  month.flatMap((event) =>
    event.guests.filter((guest) => guest.honour === honour).map(({ person }) => personKey(person)),
  )
const bent = (relations: readonly string[]) => relations.find((relation) => relation !== 'EXACT') ?? 'EXACT'
const countBent = (rows: readonly AcademicEventRow[]) => bent(rows.map(({ countRelation }) => countRelation))
const authors = latest.flatMap((paper) => paper.authors)

/** Every published figure of this domain that records can carry: its statement, what the rows give, how exact they are. */
const sums: readonly (readonly [key: string, sum: number, relation: string])[] = [
  ['academic-exchange-events', month.length, countBent(month)],
  ['academic-academicians', distinct(guests('ACADEMICIAN')), 'EXACT'],
  ['academic-experts', distinct(guests('EXPERT')), 'EXACT'],
  [
    'academic-organizations',
    distinct(month.flatMap((event) => event.participants.map(({ organization }) => organization.name))),
    bent(month.filter((event) => event.participants.length > 0).map((event) => event.participantsRelation)),
  ],
  [
    'academic-participants',
    month.reduce((sum, { attendance }) => sum + attendance, 0),
    bent(month.map(({ attendanceRelation }) => attendanceRelation)),
  ],
  ['academic-cooperation-projects', month.flatMap((event) => event.cooperationProjects).length, 'EXACT'],
  ['academic-month-per-year', rowsOf(records.SeriesEdition).length / 5, 'EXACT'],
  ['tech-cafe-issues', cafe.length, countBent(cafe)],
  ['tech-cafe-per-month', distinct(cafe.map(({ occurredOn }) => occurredOn.slice(0, 7))) / 60, 'EXACT'],
  ['tech-cafe-topics-per-issue', distinct(cafe.map(({ topic }) => topic ?? '')) / cafe.length, 'EXACT'],
  ['society-academic-events', society.length, countBent(society)],
  ['haizhi-matchmaking-events', haizhi.length, countBent(haizhi)],
  ['industry-training-sessions', training.length, countBent(training)],
  ['triz-classes', classes.filter(({ course }) => course === 'TRIZ').length, 'EXACT'],
  [
    'triz-problems',
    classes.flatMap((given) => given.problems).filter(({ solved }) => solved).length,
    'EXACT',
  ],
  [
    'triz-talents',
    distinct(
      classes.flatMap((given) =>
        given.trainees.filter(({ completed }) => completed).map(({ person }) => personKey(person)),
      ),
    ),
    'EXACT',
  ],
  ['paper-award-edition', Math.max(...rowsOf(records.PaperAppraisal).map(({ edition }) => edition)), 'EXACT'],
  ['papers-2021', latest.length, 'EXACT'],
  ['papers-growth', Math.round((1000 * (latest.length - former.length)) / former.length) / 10, 'EXACT'],
  ['paper-categories', distinct(latest.map(({ category }) => category ?? '')), 'EXACT'],
  [
    'paper-award-participants',
    distinct(authors.map(({ person }) => personKey(person))),
    bent(latest.map(({ authorsRelation }) => authorsRelation)),
  ],
  [
    'paper-award-organizations',
    distinct(authors.map(({ organization }) => organization.name)),
    bent(latest.map(({ unitsRelation }) => unitsRelation)),
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

  it('of every statement in the paragraph on academic exchange', () => {
    const { length } = published.statements.filter(
      ({ sourceKey, paragraph }) => sourceKey === 'kexie-2021' && paragraph === 11,
    )
    expect(
      sums.filter(
        ([key]) => key.startsWith('academic-') || key.startsWith('tech-') || key.startsWith('society-'),
      ),
    ).toHaveLength(length)
  })
})

describe('tech cafe', () => {
  it('numbers its issues from 1 to 60 in the order of their months', () => {
    const ordered = cafe.toSorted((a, b) => a.occurredOn.localeCompare(b.occurredOn))
    expect(ordered.map(({ issue }) => issue)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
  })
})

describe('papers', () => {
  it('of the former edition say nothing the document does not say', () => {
    expect(former.filter(({ authors, category }) => authors.length > 0 || category !== undefined)).toEqual([])
  })

  it('belong to the edition appraised in their year, the city being its district', () => {
    const appraisals = rowsOf(records.PaperAppraisal)
    expect(appraisals.map(({ district }) => fromGlobalId(district)?.key)).toEqual(['320400', '320400'])
    const editionOf = new Map(appraisals.map(({ occurredOn, edition }) => [occurredOn.slice(0, 4), edition]))
    expect([...editionOf]).toEqual([
      ['2020', 15],
      ['2021', 16],
    ])
    expect(
      papers.filter(({ occurredOn, edition }) => editionOf.get(occurredOn.slice(0, 4)) !== edition),
    ).toEqual([])
  })

  it('of the latest edition all have an author, and some of their authors have two', () => {
    expect(latest.filter((paper) => paper.authors.length === 0)).toEqual([])
    expect(authors.length).toBeGreaterThan(1800)
  })
})

describe('classes', () => {
  it('also saw problems left open and trainees who did not finish, neither of which counts', () => {
    expect(classes.every((given) => given.problems.some(({ solved }) => !solved))).toBe(true)
    expect(classes.every((given) => given.trainees.some(({ completed }) => !completed))).toBe(true)
  })
})
