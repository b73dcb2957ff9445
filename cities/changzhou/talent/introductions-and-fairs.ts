import { type Batch, batches, externalKey, lastAtLeast } from '../batches.ts'
import { dayInYear, dayOverYears } from '../calendar.ts'
import { companyName } from '../companies.ts'
import { districtOf } from '../people.ts'
import { cityAssociation, type DistrictCode, districtAssociations, districtGlobalId } from '../registers.ts'
import { cycled, places } from '../spread.ts'
import { personOf } from './people.ts'
import type { RecruitmentFairRow, TalentIntroductionRow } from './rows.ts'

const overseas = 350

/** The two provincial offshore bases the report names; the national Haizhi bases; and matchmaking sessions. */
const channels = [
  ['OFFSHORE_BASE', '中以常州创新园', '320412'],
  ['OFFSHORE_BASE', '中瑞（常州）国际产业创新园', '320411'],
  ['HAIZHI_BASE', '武进国家高新区海智工作基地', '320412'],
  ['HAIZHI_MATCHMAKING', '海智专场对接会', null],
] as const

/** 引进海外人才 350多人, and those a district brought in by recruitment, whom no Haizhi channel counts. */
export function talentIntroductions(): Batch<TalentIntroductionRow>[] {
  return batches([
    ...places(overseas).map((index) => [cityAssociation, overseasTalent(index)] as const),
    ...places(4).map((index) => [districtAssociations['320411'], recruitedTalent(index)] as const),
  ])
}

function overseasTalent(index: number): TalentIntroductionRow {
  const [channel, through, seat] = cycled(channels, index)
  const district: DistrictCode = seat ?? districtOf(index)
  const { name } = personOf('introduced', index)
  return {
    externalKey: externalKey('overseas-talent', index),
    title: `引进海外人才：${name}`,
    occurredOn: dayOverYears(index, overseas),
    district: districtGlobalId(district),
    person: { name, affiliation: companyName(index, 'MEDICINE_AND_HEALTH', district) },
    channel,
    through,
    employer: { name: companyName(index, 'MEDICINE_AND_HEALTH', district) },
    withInvestment: index % 6 === 0,
    countRelation: lastAtLeast(index, overseas),
  }
}

/** New-energy-storage experts and a doctoral team for 天合光能, brought to Xinbei. */
function recruitedTalent(index: number): TalentIntroductionRow {
  const { name } = personOf('recruited', index)
  return {
    externalKey: externalKey('recruited-talent', index),
    title: `为天合光能引进${index === 0 ? '新型储能专家' : '博士团队成员'}：${name}`,
    occurredOn: dayInYear(2021, index, 4, [7, 9]),
    district: districtGlobalId('320411'),
    person: { name, affiliation: '天合光能股份有限公司' },
    channel: 'RECRUITMENT',
    through: '新北区人才招聘',
    employer: { name: '天合光能股份有限公司' },
    withInvestment: false,
    countRelation: 'EXACT',
  }
}

const cityFairs = [
  ['龙城英才全国推介会', 'PROMOTION', '2021-04-20'],
  ['粤港澳大湾区邀请赛', 'PROMOTION', '2021-06-18'],
] as const

/** Ten campus recruitments of Jintan and the two events of the city the delegation names; days are plausible only. */
export function recruitmentFairs(): Batch<RecruitmentFairRow>[] {
  return batches([
    ...places(10).map((index) => [districtAssociations['320413'], campusFair(index)] as const),
    ...cityFairs.map(([title, kind, occurredOn], index) => {
      const row = {
        ...campusFair(index),
        externalKey: externalKey('promotion', index),
        title,
        kind,
        occurredOn,
      }
      return [cityAssociation, { ...row, place: '外地', district: districtGlobalId('320411') }] as const
    }),
  ])
}

function campusFair(index: number): RecruitmentFairRow {
  const school = cycled(['南京工业大学', '合肥工业大学', '江苏大学', '常州大学', '南京理工大学'], index)
  return {
    externalKey: externalKey('campus-fair', index),
    title: `金坛区赴${school}校园招聘（第${index + 1}场）`,
    occurredOn: dayInYear(2021, index, 10, [3, 11]),
    district: districtGlobalId('320413'),
    kind: 'CAMPUS',
    place: school,
    enterprises: places(3).map((place) => ({
      organization: { name: companyName(700 + index * 3 + place, 'ENERGY_AND_ENVIRONMENT', '320413') },
      positions: 10 + ((index + place) % 7) * 5,
    })),
  }
}
