import { batches, externalKey } from '../batches.ts'
import { dayInYear, dayOverYears } from '../calendar.ts'
import { companyName } from '../companies.ts'
import { districtOf } from '../people.ts'
import { districtAssociations, districtGlobalId } from '../registers.ts'
import { cycled, places } from '../spread.ts'

const lists = [
  ['HIGH_TECH', '高新技术企业培育'],
  ['BEIJING_EXCHANGE', '“北交所潜力企业”储备'],
  ['LISTING', '科技型上市培育企业'],
  ['LEADING', '创新型领军企业'],
] as const
const cultivated = 10

/** Ten enterprises on the four lists, the earlier ones graduated or removed. */
export const cultivatedEnterprises = () =>
  batches(places(cultivated).map((index) => [districtAssociations[districtOf(index)], cultivatedOf(index)]))

function cultivatedOf(index: number) {
  const [list, listName] = cycled(lists, index)
  const name = companyName(1050 + index, 'MECHANICAL_ENGINEERING', districtOf(index))
  const occurredOn = dayOverYears(index, cultivated, [3, 4])
  const outcome = (['GRADUATED', 'REMOVED'] as const)[index]
  return {
    externalKey: externalKey('cultivated-enterprise', index),
    title: `${listName}：${name}`,
    occurredOn,
    endsOn: outcome ? '2020-06-30' : null,
    district: districtGlobalId(districtOf(index)),
    list,
    enterprise: { name },
    stages: [
      { stage: 'NOMINATED', reachedOn: occurredOn },
      { stage: 'CULTIVATED', reachedOn: `${occurredOn.slice(0, 4)}-09-15` },
      ...(outcome ? [{ stage: outcome, reachedOn: '2020-06-30' }] : []),
    ],
  }
}

const wujin = districtAssociations['320412']
const seat = districtGlobalId('320412')

/** The four the delegation names, all in Wujin; 30多家 settled in the talent port. Days are plausible only. */
const parks = [
  ['TALENT_PORT', '中欧暖通人才创新港', '2020-05-18', '创新港投入运行'],
  ['INNOVATION_CENTRE', '长三角建筑科技创新中心', '2021-04-20', '创新中心揭牌'],
  ['DEMONSTRATION_AREA', '绿色建筑产业集聚示范区', '2017-06-15', '示范区通过验收'],
  ['INDUSTRY_PARK', '龙城金谷', '2018-10-12', '首批基金入驻'],
] as const

export const innovationParks = () =>
  batches(
    parks.map(([kind, title, occurredOn, milestone], index) => {
      const isPort = kind === 'TALENT_PORT'
      const row = {
        externalKey: externalKey('innovation-park', index),
        title,
        occurredOn,
        district: seat,
        kind,
        tenants: places(isPort ? 30 : 3).map((place) => ({
          organization: {
            name: companyName(1100 + index * 40 + place, 'CIVIL_ENGINEERING_AND_TRANSPORT', '320412'),
          },
          enteredOn: dayInYear(2021, place, 30, [5, 11]),
        })),
        tenantsRelation: isPort ? 'AT_LEAST' : 'EXACT',
        milestones: [{ milestone, reachedOn: '2021-05-20' }],
      }
      return [wujin, row] as const
    }),
  )

/** The one fund the delegation names, whose first phase of 300 million yuan settled in Wujin; two others are plausible. */
const funds = [
  ['常州高投毅达创业投资基金', '江苏毅达股权投资基金管理有限公司', '龙城金谷', 300_000_000],
  ['武进科创天使基金', '常州武进科创投资有限公司', '武进国家高新区', 50_000_000],
  ['西太湖大健康产业基金', '常州西太湖产业投资有限公司', '西太湖科技产业园', 100_000_000],
] as const

export const ventureFunds = () =>
  batches(
    funds.map(([title, manager, place, amount], index) => {
      const row = {
        externalKey: externalKey('venture-fund', index),
        title,
        occurredOn: dayInYear(2019 + index, 1, 2, [3, 6]),
        district: seat,
        manager: { name: manager },
        place,
        phases: [{ phase: 1, amount, settledOn: dayInYear(2019 + index, 1, 2, [9, 12]) }],
      }
      return [wujin, row] as const
    }),
  )
