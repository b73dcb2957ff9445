import { cycled } from './spread.ts'

/** Named by the report as admitted in the period; a private non-enterprise unit and no society. */
export const cellInstitute = '西太湖细胞研究院'

/** Two a year. The report counts ten and names the institute and 生物医学工程学会. */
const absorbed = [
  '常州市核电装备学会',
  cellInstitute,
  '常州市机器人学会',
  '常州市生物医学工程学会',
  '常州市轨道交通装备学会',
  '常州市新材料学会',
  '常州市人工智能学会',
  '常州市网络空间安全学会',
  '常州市动力电池学会',
  '常州市创新方法研究会',
]

/** Day on which each of the ten societies and units absorbed in 2017–2021 was admitted. */
export const absorbedOn: ReadonlyMap<string, string> = new Map(
  absorbed.map((name, place) => [name, `${2017 + Math.floor(place / 2)}-${cycled(['04', '10'], place)}-18`]),
)
