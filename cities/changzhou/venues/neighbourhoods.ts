import { districtOf } from '../people.ts'
import { type DistrictCode, districtAssociations, districtCodes } from '../registers.ts'
import { cycled, scattered } from '../spread.ts'

export const districtName = (code: DistrictCode): string =>
  districtAssociations[code].replace('科学技术协会', '')

const first = ['翠竹', '红梅', '兰陵', '清潭', '荷花', '丽华', '浦南', '北环', '永宁', '锦绣', '河海', '龙虎']
const second = ['花园', '新村', '东苑', '西苑', '家园', '雅苑', '南苑', '北苑']

/** A plausible community in the district of `index`, another one for every index below 672. */
export function communityName(index: number): string {
  const place = Math.floor(index / districtCodes.length)
  const name = cycled(first, place) + cycled(second, Math.floor(place / first.length))
  return `${districtName(districtOf(index))}${name}社区`
}

const schools = [
  '实验小学',
  '实验中学',
  '第一中学',
  '中心小学',
  '外国语学校',
  '第二实验小学',
  '青少年活动中心学校',
  '第三中学',
  '科技实验学校',
  '高级中学',
]

/** A plausible school in the district of `index`, another one for every index below 70. */
export function schoolName(index: number): string {
  const place = Math.floor(index / districtCodes.length)
  return `${districtName(districtOf(index))}${cycled(schools, place)}`
}

/** Middle of each district in WGS-84. */
const centres: Readonly<Record<DistrictCode, readonly [longitude: number, latitude: number]>> = {
  '320402': [119.97, 31.78],
  '320404': [119.9, 31.8],
  '320411': [119.97, 31.83],
  '320412': [119.94, 31.7],
  '320413': [119.58, 31.73],
  '320481': [119.48, 31.42],
  '320491': [120.07, 31.72],
}

/** A plausible place in a district: address and position. */
export function positionIn(district: DistrictCode, index: number) {
  const [longitude, latitude] = centres[district]
  const near = (degrees: number, seed: number) =>
    Number((degrees + scattered(seed, index, -2000, 2000) / 100_000).toFixed(6))
  return {
    address: `${districtName(district)}科普路${index + 1}号`,
    longitude: near(longitude, 1),
    latitude: near(latitude, 2),
  }
}
