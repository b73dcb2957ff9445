import { type Batch, batches, externalKey } from '../batches.ts'
import { dayInYear, dayOverYears, yearOf } from '../calendar.ts'
import { districtOf } from '../people.ts'
import { cityAssociation, districtGlobalId } from '../registers.ts'
import { apportion, cycled, places } from '../spread.ts'
import { enterpriseOf, personOf } from './people.ts'

const registered = 325
const benefit = 1_200_000_000
const empowered = 500
/** The Five Hundred plan serves the last of those registered and whoever is not. */
const firstEnrolled = 150
const clinics = 30
const patents = 200
const managers = 24
const solved = 18

const registrationDay = (index: number) => dayOverYears(index, registered)
const benefits = apportion(
  benefit / 10_000,
  places(registered).map((index) => 2 + (index % 5)),
).map((tenThousands) => tenThousands * 10_000)

/** 科技信息成果库: 325 enterprises with what they declared at the end of the year they registered. */
export function bankRegistrations(): Batch<object>[] {
  return batches(
    places(registered).map((index) => {
      const occurredOn = registrationDay(index)
      const year = yearOf(occurredOn)
      const row = {
        externalKey: externalKey('bank-registration', index),
        title: `${enterpriseOf(index).name}注册应用科技信息成果库`,
        occurredOn,
        district: districtGlobalId(districtOf(index)),
        enterprise: enterpriseOf(index),
        benefits: [{ year, declaredOn: `${year}-12-31`, amount: cycled(benefits, index) }],
      }
      return [cityAssociation, row] as const
    }),
  )
}

/** An enterprise is served in the year it registered, so that years add up. */
const serviceDay = (index: number) =>
  index < registered
    ? dayInYear(yearOf(registrationDay(index)), index % 50, 50, [6, 12])
    : dayOverYears(index - registered, empowered - registered)

/** “伍佰”计划 and 企业问诊: with the bank five hundred enterprises in all, each counted once. */
export function enterpriseServices(): Batch<object>[] {
  return batches([
    ...places(empowered - firstEnrolled).map((place) => serviceOf(firstEnrolled + place, 'FIVE_HUNDRED')),
    ...places(clinics).map((place) => serviceOf(firstEnrolled + place * 11, 'CLINIC')),
  ])
}

function serviceOf(index: number, programme: 'FIVE_HUNDRED' | 'CLINIC') {
  const clinic = programme === 'CLINIC'
  const { name } = enterpriseOf(index)
  const row = {
    externalKey: externalKey(clinic ? 'clinic' : 'five-hundred', index),
    title: clinic ? `企业问诊：${name}` : `创新孵化“伍佰”计划：${name}`,
    occurredOn: serviceDay(index),
    district: districtGlobalId(districtOf(index)),
    programme,
    enterprise: { name },
    expert: clinic ? personOf('clinic', index % 20) : null,
    problem: clinic ? '工艺稳定性与良率' : null,
    outcome: clinic ? '已提出改进方案' : null,
  }
  return [cityAssociation, row] as const
}

/** 专利转化案例, two hundred over the five years. */
export function patentCases(): Batch<object>[] {
  return batches(
    places(patents).map((index) => {
      const row = {
        externalKey: externalKey('patent-case', index),
        title: `${enterpriseOf(index).name}专利转化案例`,
        occurredOn: dayOverYears(index, patents, [9, 11]),
        district: districtGlobalId(districtOf(index)),
        enterprise: enterpriseOf(index),
        benefit: 500_000 + (index % 9) * 100_000,
      }
      return [cityAssociation, row] as const
    }),
  )
}

/** 技术经理人入企: 24 experts, one problem each, eighteen solved. */
export function technologyManagers(): Batch<object>[] {
  return batches(
    places(managers).map((index) => {
      const occurredOn = dayOverYears(index, managers, [3, 5])
      const expert = personOf('managers', index)
      const row = {
        externalKey: externalKey('technology-manager', index),
        title: `技术经理人${expert.name}进入${enterpriseOf(index * 7).name}`,
        occurredOn,
        district: districtGlobalId(districtOf(index * 7)),
        expert,
        enterprise: enterpriseOf(index * 7),
        problems: [
          {
            name: '关键工序的质量一致性',
            solvedOn: (index * solved) % managers < solved ? `${yearOf(occurredOn)}-11-20` : null,
          },
        ],
      }
      return [cityAssociation, row] as const
    }),
  )
}
