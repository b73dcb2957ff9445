import { type Batch, batches, externalKey, lastAtLeast } from '../batches.ts'
import { dayOverYears, yearOf } from '../calendar.ts'
import { districtOf } from '../people.ts'
import { cityAssociation, districtGlobalId } from '../registers.ts'
import { cycled, places } from '../spread.ts'
import { personOf } from './people.ts'
import type { FamilyDoctorCareRow, TalentContactRow } from './rows.ts'

const contacted = 100
const underCare = 200
/** Assignments that ran out before the end of 2021: no longer in the stock. */
const expired = 14
/** Signed before the five years reported on: the stock the first year opens with. */
const opening = 20

const requests = [
  ['POLICY', '人才安居政策如何申请', '已送达政策汇编并代办申请'],
  ['PROJECT', '省重点研发计划申报辅导', '已安排专家一对一辅导'],
  ['FINANCE', '科技贷款对接', '已与银行完成对接'],
] as const

/** 联系服务: a hundred talents, each with an officer; one in three asked for something of the package. */
export function talentContacts(): Batch<TalentContactRow>[] {
  return batches(places(contacted).map((index) => [cityAssociation, contactOf(index)]))
}

function contactOf(index: number): TalentContactRow {
  const person = personOf('contacted', index)
  const occurredOn = dayOverYears(index, contacted, [3, 5])
  const year = yearOf(occurredOn)
  const [kind, question, answer] = cycled(requests, Math.floor(index / 3))
  return {
    externalKey: externalKey('talent-contact', index),
    title: `联系服务高层次科技人才：${person.name}`,
    occurredOn,
    district: districtGlobalId(districtOf(index)),
    person,
    officer: personOf('officers', index % 15),
    intervalDays: 180,
    countRelation: lastAtLeast(index, contacted),
    contacts:
      index % 5 === 4
        ? []
        : [
            { contactedOn: `${year}-09-20`, summary: '走访单位，了解研发与生活需求' },
            { contactedOn: '2021-10-20', summary: '电话联系' },
          ],
    requests:
      index % 3 === 0
        ? [{ kind, askedOn: `${year}-09-20`, question, answeredOn: `${year}-10-15`, answer }]
        : [],
  }
}

/** 家庭医生: two hundred talents at the end of 2021, and those whose assignment has run out. */
export function familyDoctorCares(): Batch<FamilyDoctorCareRow>[] {
  return batches(places(underCare + expired).map((index) => [cityAssociation, careOf(index)]))
}

function careOf(index: number): FamilyDoctorCareRow {
  const { name, affiliation } = personOf('underCare', index)
  const occurredOn =
    index < opening ? '2016-07-01' : dayOverYears(index - opening, underCare + expired - opening, [6, 7])
  const ranOut = index >= opening && index < opening + expired
  return {
    externalKey: externalKey('family-doctor', index),
    occurredOn,
    endsOn: ranOut ? '2020-06-30' : null,
    district: districtGlobalId(districtOf(index)),
    talent: name,
    affiliation,
    doctors: [{ doctor: personOf('doctors', index % 25).name, assignedOn: occurredOn }],
    followUps: [
      {
        dueOn: `${yearOf(occurredOn)}-12-20`,
        doneOn: `${yearOf(occurredOn)}-12-22`,
        finding: '年度健康随访',
      },
    ],
  }
}
