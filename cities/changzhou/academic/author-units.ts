import { companyName, firstCompany } from '../companies.ts'
import type { DistrictCode } from '../registers.ts'
import type { Field } from '../societies.ts'
import { places } from '../spread.ts'

/** Each category is at home in one district, so that distinct categories, authors and units add up over districts. */
export const districtOfField: Readonly<Record<Field, DistrictCode>> = {
  MATHEMATICS_AND_PHYSICS: '320412',
  CHEMISTRY_AND_MATERIALS: '320411',
  MECHANICAL_ENGINEERING: '320491',
  ELECTRONICS_AND_INFORMATION: '320412',
  CIVIL_ENGINEERING_AND_TRANSPORT: '320404',
  ENERGY_AND_ENVIRONMENT: '320481',
  AGRICULTURE: '320413',
  MEDICINE_AND_HEALTH: '320402',
  MANAGEMENT_AND_INTERDISCIPLINARY: '320404',
}

/** Schools, hospitals, institutes of each field; enterprises make up the rest. */
const institutions: Readonly<Record<Field, readonly string[]>> = {
  MATHEMATICS_AND_PHYSICS: ['常州大学', '常州工程职业技术学院', '常州市计量测试技术研究所'],
  CHEMISTRY_AND_MATERIALS: ['常州工学院', '河海大学常州校区', '常州市新材料检测中心'],
  MECHANICAL_ENGINEERING: ['常州市轨道交通装备研究所', '常州市焊接技术研究所'],
  ELECTRONICS_AND_INFORMATION: ['常州信息职业技术学院', '常州机电职业技术学院', '常州工业职业技术学院'],
  CIVIL_ENGINEERING_AND_TRANSPORT: [
    '江苏城乡建设职业学院',
    '常州市规划设计院',
    '常州市市政工程设计研究院',
    '常州市公路事业发展中心',
  ],
  ENERGY_AND_ENVIRONMENT: ['溧阳市环境监测站', '溧阳市供电公司', '溧阳市气象局'],
  AGRICULTURE: ['金坛区农业技术推广中心', '金坛区水产技术指导站', '金坛区畜牧兽医站', '金坛区茶叶研究所'],
  MEDICINE_AND_HEALTH: [
    '常州市第一人民医院',
    '常州市第二人民医院',
    '常州市第三人民医院',
    '常州市中医医院',
    '常州市妇幼保健院',
    '常州市儿童医院',
    '常州市肿瘤医院',
    '常州市口腔医院',
    '常州市疾病预防控制中心',
    '常州市中心血站',
  ],
  MANAGEMENT_AND_INTERDISCIPLINARY: [
    '江苏理工学院',
    '常州卫生高等职业技术学校',
    '常州市生产力促进中心',
    '钟楼区知识产权服务中心',
  ],
}

const fields = Object.keys(institutions) as Field[]

const unitsByField = new Map(fields.map((field, place) => [field, unitsOf(field, place)]))

/** Author units of a field: eleven, twelve for medicine, one hundred in all. */
export function authorUnits(field: Field): readonly string[] {
  return unitsByField.get(field) ?? []
}

function unitsOf(field: Field, place: number): string[] {
  const named = institutions[field]
  const missing = (field === 'MEDICINE_AND_HEALTH' ? 12 : 11) - named.length
  const first = firstCompany.authors + place * 12
  const enterprises = places(missing).map((offset) =>
    companyName(first + offset, field, districtOfField[field]),
  )
  return [...named, ...enterprises]
}
