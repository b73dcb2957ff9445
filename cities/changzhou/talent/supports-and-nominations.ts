import { type Batch, batches, externalKey } from '../batches.ts'
import { dayInYear, dayOverYears, yearOf } from '../calendar.ts'
import type { NamedPerson } from '../people.ts'
import { districtOf } from '../people.ts'
import { cityAssociation, districtGlobalId } from '../registers.ts'
import { carries, cycled, places } from '../spread.ts'
import { personOf } from './people.ts'
import type { NominationRow, TalentSupportRow } from './rows.ts'

const supported = 30
const nominated = 37
const masters = 7

/** 青年科技人才托举工程: thirty people, three years each, assessed in the second and third. */
export function talentSupports(): Batch<TalentSupportRow>[] {
  return batches(
    places(supported).map((index) => {
      const person = personOf('supported', index)
      const occurredOn = dayOverYears(index, supported, [6, 6])
      const year = yearOf(occurredOn)
      const row: TalentSupportRow = {
        externalKey: externalKey('talent-support', index),
        title: `${year}年常州市青年科技人才托举工程：${person.name}`,
        occurredOn,
        endsOn: `${year + 3}-05-31`,
        district: districtGlobalId(districtOf(index)),
        person,
        mentor: personOf('mentors', index % 12),
        grantAmount: 50_000,
        assessments: [
          { stage: 'MID_TERM' as const, assessedOn: `${year + 1}-12-15`, passed: true },
          { stage: 'FINAL' as const, assessedOn: `${year + 3}-05-20`, passed: true },
        ].filter(({ assessedOn }) => assessedOn <= '2021-12-31'),
      }
      return [cityAssociation, row]
    }),
  )
}

/** The two the report names as winners of 最美科技工作者; it does not say where they work. */
const mostBeautiful = ['王文虎', '蒋敬庭']

/** 举荐: thirty-seven nominations, of them seven innovation masters and the two named, most of the others without a prize. */
export function nominations(): Batch<NominationRow>[] {
  return batches(places(nominated).map((index) => [cityAssociation, nominationOf(index)]))
}

function nominationOf(index: number): NominationRow {
  const { award, level, person, won } = candidateOf(index)
  const year = 2017 + (index % 5)
  return {
    externalKey: externalKey('nomination', index),
    title: `举荐${person.name}参评${awardNames[award]}（${year}年）`,
    occurredOn: dayInYear(year, Math.floor(index / 5), 8, [3, 6]),
    district: districtGlobalId(districtOf(index)),
    person,
    award,
    level,
    result: won ? 'AWARDED' : 'NOT_AWARDED',
    resultOn: dayInYear(year, index % 20, 20, [9, 11]),
  }
}

const awardNames: Readonly<Record<NominationRow['award'], string>> = {
  NATIONAL_INNOVATION_AWARD: '全国创新争先奖',
  MOST_BEAUTIFUL_WORKER: '江苏省“最美科技工作者”',
  ENTERPRISE_INNOVATION_MASTER: '江苏省企业创新达人',
  OTHER: '江苏省青年科技奖',
}

type Candidate = Pick<NominationRow, 'award' | 'level'> & { person: NamedPerson; won: boolean }

function candidateOf(index: number): Candidate {
  const person = personOf('nominated', index)
  if (index < masters)
    return { award: 'ENTERPRISE_INNOVATION_MASTER', level: 'PROVINCIAL', person, won: true }
  const name = mostBeautiful[index - masters]
  if (name)
    return {
      award: 'MOST_BEAUTIFUL_WORKER',
      level: 'PROVINCIAL',
      person: { name, affiliation: '' },
      won: true,
    }
  const award = cycled(['NATIONAL_INNOVATION_AWARD', 'OTHER', 'ENTERPRISE_INNOVATION_MASTER'] as const, index)
  const level = award === 'NATIONAL_INNOVATION_AWARD' ? 'NATIONAL' : 'PROVINCIAL'
  return { award, level, person, won: award === 'OTHER' && carries(index, nominated, 12) }
}
