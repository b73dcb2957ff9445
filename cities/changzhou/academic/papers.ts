import { type Batch, batches, externalKey, lastAtLeast } from '../batches.ts'
import { dayInYear } from '../calendar.ts'
import type { NamedPerson } from '../people.ts'
import { firstPerson, personName } from '../people.ts'
import { cityAssociation, cityCode, districtCodes, districtGlobalId } from '../registers.ts'
import { societyTurns, type Turn } from '../society-turns.ts'
import { apportion, cycled, places, runningSum } from '../spread.ts'
import { authorUnits, districtOfField } from './author-units.ts'
import { paperTitle } from './paper-titles.ts'
import type { AppraisedPaperRow, PaperAppraisalRow } from './rows.ts'

/** Published for 2021: 934, a growth of 28.3 %; only 728 papers in the year before give that. */
const papers = { 2020: 728, 2021: 934 } as const
const editionOf = { 2020: 15, 2021: 16 } as const
const callForPapers = [3, 6] as const

/** People writing their first paper of the appraisal, paper by paper: 1,800 in all, one to three each. */
const newAuthors = apportion(
  1800,
  places(papers[2021]).map((index) => cycled([1, 2, 3, 2, 2], index)),
)
const firstAuthor = runningSum(newAuthors)

/** The 15th and 16th appraisal. The document dates the 16th; the 15th is taken to be the year before. */
export function paperAppraisals(): Batch<PaperAppraisalRow>[] {
  return batches([
    [cityAssociation, appraisalOf(2020, '十五', '2020-12-11')],
    [cityAssociation, appraisalOf(2021, '十六', '2021-12-10')],
  ])
}

function appraisalOf(year: keyof typeof papers, ordinal: string, occurredOn: string): PaperAppraisalRow {
  return {
    externalKey: externalKey('paper-appraisal', year - 2020),
    title: `常州市第${ordinal}届自然科学优秀科技论文评选`,
    edition: editionOf[year],
    occurredOn,
    district: districtGlobalId(cityCode),
  }
}

/** Papers of both years, handed in through the societies. Of 2020 only their number can be known. */
export function appraisedPapers(): Batch<AppraisedPaperRow>[] {
  const days = ([2020, 2021] as const).flatMap((year) =>
    places(papers[year]).map((index) => dayInYear(year, index, papers[year], callForPapers)),
  )
  const turns = societyTurns(days, 37)
  const reports = days.map((day, index) => ({ ...cycled(turns, index), day }))
  const [former, latest] = [reports.slice(0, papers[2020]), reports.slice(papers[2020])]
  return batches([
    ...former.map((report, index) => [report.society.name, formerPaper(report, index)] as const),
    ...latestPapers(latest).map((row, index) => [cycled(latest, index).society.name, row] as const),
  ])
}

type Report = Turn & { day: string }

function formerPaper({ society, turn, day }: Report, index: number): AppraisedPaperRow {
  return {
    externalKey: externalKey('paper-2020', index),
    title: paperTitle(society, turn),
    edition: editionOf[2020],
    occurredOn: day,
    district: districtGlobalId(cycled(districtCodes, index)),
    authorsRelation: 'EXACT',
    unitsRelation: 'EXACT',
    authors: [],
  }
}

function latestPapers(reports: readonly Report[]): AppraisedPaperRow[] {
  const unitOf = unitTurns(reports)
  return reports.map(({ society, turn, day }, index) => ({
    externalKey: externalKey('paper-2021', index),
    title: paperTitle(society, turn),
    edition: editionOf[2021],
    occurredOn: day,
    district: districtGlobalId(districtOfField[society.field]),
    category: society.field,
    authorsRelation: lastAtLeast(index, reports.length),
    unitsRelation: index === reports.length - 1 ? 'ABOUT' : 'EXACT',
    authors: authorsOf(index, unitOf),
  }))
}

/** The units of a field hand in papers by turns. */
function unitTurns(reports: readonly Report[]): string[] {
  const taken = new Map<string, number>()
  return reports.map(({ society: { field } }) => {
    const turn = taken.get(field) ?? 0
    taken.set(field, turn + 1)
    return cycled(authorUnits(field), turn)
  })
}

/** New authors of the paper's unit; on every ninth paper the first author of the unit's paper before joins them. */
function authorsOf(index: number, unitOf: readonly string[]): AppraisedPaperRow['authors'] {
  const unit = cycled(unitOf, index)
  const start = cycled(firstAuthor, index)
  const earlier = index % 9 === 8 ? unitOf.lastIndexOf(unit, index - 1) : -1
  const authors = places(cycled(newAuthors, index)).map((offset) => start + offset)
  const all = earlier < 0 ? authors : [...authors, cycled(firstAuthor, earlier)]
  return all.map((author) => ({ person: personOf(author, unit), organization: { name: unit } }))
}

function personOf(author: number, affiliation: string): NamedPerson {
  return { name: personName(firstPerson.authors + author), affiliation }
}
