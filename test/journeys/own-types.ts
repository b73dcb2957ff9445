import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type CityPackage, readPackage } from '../../product/city/read-package.ts'

const huaian = new URL('../../cities/huaian/', import.meta.url)

/** A type with a field of each kind, one key a line. */
export const visits = `- type: VenueVisit
  label: { zh: 场馆接待, en: Venue visit }
  help: { zh: 一次或一段时间的接待, en: One visit or a time of visits }
  fields:
    - name: visits
      kind: QUANTITY
      label: { zh: 接待人次, en: Visits }
      required: true
      min: 0
      max: 100000
      relation: true
    - name: fee
      kind: CHOICE
      label: { zh: 收费, en: Fee }
      choices:
        FREE: { zh: 免费, en: Free }
        PAID: { zh: 收费, en: Paid }
    - { name: guest, kind: ORGANIZATION, label: { zh: 接待的单位, en: Guest } }
    - { name: guide, kind: PERSON, label: { zh: 讲解员, en: Guide }, help: { zh: 主讲的一位, en: The first of them } }
    - { name: endedOn, kind: DATE, label: { zh: 结束日期, en: Ended on }, since: occurredOn }
    - { name: prize, kind: LIST_VALUE, label: { zh: 所获奖项, en: Award }, of: award }
    - { name: fields, kind: LIST_VALUES, label: { zh: 领域, en: Fields }, of: industry, max: 3 }
    - { name: fromElsewhere, kind: BOOLEAN, label: { zh: 是否外地, en: From elsewhere } }
    - { name: remark, kind: TEXT, label: { zh: 备注, en: Remark }, max: 50, retired: true }
    - { name: base, kind: RECORD, label: { zh: 所在基地, en: Base }, of: ScienceBase }
    - name: sessions
      kind: PARTS
      label: { zh: 分场次, en: Sessions }
      relation: true
      fields:
        - { name: heldOn, kind: DATE, label: { zh: 日期, en: Held on }, required: true, since: occurredOn }
        - { name: guests, kind: QUANTITY, label: { zh: 人次, en: Guests } }
`

/** An indicator of such rules. */
export const counting = (rule: string) => `- code: free-visits
  name: { zh: 免费接待人次, en: Free visits }
  definition: { zh: 期内免费接待的人次。, en: Free visits in the period. }
  unit: { zh: 人次, en: visits }
  measure: SUM
  direction: UP
  service: MATCHMAKING
  home: reporting
  counts:
${rule}`

export const rule = `    - of: VenueVisit
      where: { fee: [ FREE ], fromElsewhere: true }
      quantity: visits
      by: [ fee, prize ]
`

/** The files of a package that define the type and name it, beside those of a city that has none of its own. */
export const naming = {
  'record-types.yaml': visits,
  'indicators/90-visits.yaml': counting(rule),
  'review.yaml': '- { type: VenueVisit, districtFirst: true }\n',
  'reporting.yaml': '- { type: VenueVisit, kinds: [ CITY_ASSOCIATION ], reason: 本市定 }\n',
  'forms.yaml': `- code: visits
  name: { zh: 接待报表, en: Visits }
  every: MONTH
  due: { day: 5, months: 1 }
  since: 2026-01-01
  types: [ VenueVisit, ScienceBase ]
  before:
    - { every: MONTH, due: { day: 9, months: 1 }, types: [ VenueVisit ] }
  owed: []
`,
}

/** The package of Huai'an with other files, beside its own or in their place. */
export function huaianWith(files: Readonly<Record<string, string>>): CityPackage {
  const folder = mkdtempSync(join(tmpdir(), 'kexie own types '))
  cpSync(huaian, folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  try {
    return readPackage(pathToFileURL(`${folder}/`))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
