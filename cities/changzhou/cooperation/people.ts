import { companyName } from '../companies.ts'
import { districtOf, streamsFrom } from '../people.ts'
import type { Field } from '../societies.ts'
import { cycled } from '../spread.ts'

/** Plausible people of this domain, by stream. */
export const personOf = streamsFrom({
  managers: 33_000,
  responsible: 33_100,
  guests: 33_300,
  hosts: 33_900,
  coordinators: 34_000,
  delegates: 34_100,
  experts: 34_200,
  tutors: 34_400,
  clinic: 34_500,
})

const fields: readonly Field[] = [
  'MECHANICAL_ENGINEERING',
  'ENERGY_AND_ENVIRONMENT',
  'ELECTRONICS_AND_INFORMATION',
  'CHEMISTRY_AND_MATERIALS',
  'MEDICINE_AND_HEALTH',
]

/** The `index`th enterprise of this domain; each has a brand of its own and stays in one district. */
export const enterpriseOf = (index: number) => ({
  name: companyName(index, cycled(fields, index), districtOf(index)),
})

/** Industries in the order in which projects and demands take turns. */
export const industries = [
  'EQUIPMENT',
  'MATERIALS',
  'INFORMATION_TECHNOLOGY',
  'VEHICLES',
  'ENERGY',
  'MEDICINE',
  'ENVIRONMENT',
  'GRID_AND_RAIL',
  'BUILDING',
  'STEEL',
] as const

/** Universities that come to Changzhou to cooperate. */
export const universities = [
  '武汉大学',
  '同济大学',
  '江苏大学',
  '东南大学',
  '南京大学',
  '南京理工大学',
  '南京航空航天大学',
  '浙江大学',
  '上海交通大学',
  '西安交通大学',
  '哈尔滨工业大学',
  '大连理工大学',
  '北京化工大学',
  '常州大学',
] as const
