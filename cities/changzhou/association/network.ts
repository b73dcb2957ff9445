import { absorbedOn, cellInstitute } from '../absorbed.ts'
import { type Batch, batches, externalKey } from '../batches.ts'
import { dayOverYears } from '../calendar.ts'
import { companyName } from '../companies.ts'
import { districtOf } from '../people.ts'
import { admittedOn, cityAssociation, districtGlobalId, universityAssociations } from '../registers.ts'
import { societies } from '../societies.ts'
import { cycled, places } from '../spread.ts'

const institutes = 13
const institutesBefore = 4

/** Named by the report: automotive, LED lighting and nuclear-power equipment; the others are plausible. */
const industries = [
  '汽车',
  'LED照明',
  '核电装备',
  '轨道交通',
  '碳材料',
  '智能装备',
  '新能源',
  '生物医药',
  '集成电路',
  '绿色建筑',
]

/**
 * 组织网络: 72 societies, of which those absorbed in the period and the cell institute count as admitted; 14 university
 * associations, 13 enterprise institutes and the ten industry associations founded.
 */
export function admissions(): Batch<object>[] {
  return batches(
    [
      ...societies.map(({ name }) => admission(name, 'SOCIETY', admittedOn(name), absorbedOn.has(name))),
      admission(cellInstitute, 'PRIVATE_NON_ENTERPRISE', admittedOn(cellInstitute), true),
      ...universityAssociations.map(([name]) => admission(name, 'UNIVERSITY_ASSOCIATION', admittedOn(name))),
      ...places(institutes).map((index) =>
        admission(instituteName(index), 'ENTERPRISE_INSTITUTE', instituteDay(index)),
      ),
      ...industries.map((industry, index) =>
        admission(
          `常州市${industry}行业科学技术协会`,
          'INDUSTRY_ASSOCIATION',
          dayOverYears(index, industries.length, [3, 11]),
        ),
      ),
    ].map((row, index) => [
      cityAssociation,
      { ...row, externalKey: externalKey('admission', index), district: districtGlobalId(districtOf(index)) },
    ]),
  )
}

function admission(name: string, kind: string, occurredOn: string, isAbsorbed = false) {
  const verb = isAbsorbed ? '吸纳' : kind === 'SOCIETY' ? '登记' : '成立'
  return {
    title: `${verb}${name}`,
    occurredOn,
    member: { name },
    kind,
    basis: isAbsorbed ? 'ADMITTED' : 'FOUNDED',
  }
}

const instituteName = (index: number) =>
  `${companyName(700 + index, 'MECHANICAL_ENGINEERING', districtOf(index)).replace('有限公司', '')}企业创新研究院`

const instituteDay = (index: number) =>
  index < institutesBefore
    ? `${2013 + index}-06-18`
    : dayOverYears(index - institutesBefore, institutes - institutesBefore, [5, 6])

/** Members of the leading group before 2017 and those a later document added. */
const leadingUnits = [
  '市委组织部',
  '市委宣传部',
  '市发展改革委',
  '市教育局',
  '市科技局',
  '市工业和信息化局',
  '市民政局',
  '市司法局',
  '市财政局',
  '市人力资源社会保障局',
  '市自然资源和规划局',
  '市生态环境局',
  '市住房城乡建设局',
  '市城市管理局',
  '市交通运输局',
  '市水利局',
  '市农业农村局',
  '市商务局',
  '市文化广电和旅游局',
  '市卫生健康委',
  '市应急管理局',
  '市市场监督管理局',
  '市体育局',
  '市统计局',
  '市气象局',
  '市地震局',
  '市广播电视台',
  '市报业传媒集团',
  '市总工会',
  '团市委',
  '市妇联',
  '市科协',
  '市社科联',
  '市残联',
  '市关工委',
]

/** 全民科学素质工作领导小组: 35 units, five of them since the adjustment of 2019; and the units of the expo's committee. */
export function committeeUnits(): Batch<object>[] {
  const leading = leadingUnits.map((unit, index) => ({
    title: `全民科学素质工作领导小组成员单位：${unit}`,
    occurredOn: index < 30 ? '2016-05-20' : '2019-04-12',
    committee: 'LITERACY_LEADING_GROUP',
    unit: { name: `常州${unit}` },
  }))
  const expo = ['市科技局', '市发展改革委', '市委人才办'].map((unit) => ({
    title: `展洽会组委会成员单位：${unit}`,
    occurredOn: '2019-03-01',
    committee: 'EXPO',
    unit: { name: `常州${unit}` },
  }))
  return batches(
    [...leading, ...expo].map((row, index) => [
      cityAssociation,
      {
        ...row,
        externalKey: externalKey('committee-unit', index),
        district: districtGlobalId(cycled(['320411', '320404', '320402'], index)),
      },
    ]),
  )
}
