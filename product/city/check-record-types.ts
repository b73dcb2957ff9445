import type { Around } from '@kexie/reporting/record-type-problems'
import { recordTypeProblems } from '@kexie/reporting/record-type-problems'
import type { StatedType } from '@kexie/schema/custom-type'
import type { Text } from '@kexie/schema/indicator'
import { orThrow } from '@kexie/schema/or-throw'
import type { ProblemFact } from '@kexie/schema/problems'
import { recordTypeNames } from '@kexie/schema/records'
import { statedDefinitions } from '@kexie/schema/stated-definitions'
import { namesTakenBy, takenTypeNames } from '@kexie/schema/taken-type-names'
import type { Fault, Path } from './fault.ts'
import { listsOfCity } from './lists-of-city.ts'
import type { GivenType } from './record-type-shapes.ts'
import type { Placed } from './yaml-file.ts'

const ofCode = statedDefinitions.records

/** What is wrong with a record type beside others of the city, as the page says it on which an office defines them. */
export function problemsBeside(
  others: readonly StatedType[],
  after: StatedType,
  before?: StatedType,
): ProblemFact[] {
  const around: Around = {
    ...{ before, isNamed: true, lists: listsOfCity, targets: recordTypeNames },
    taken: [...takenTypeNames, ...others.flatMap(({ type }) => namesTakenBy(type))],
    labels: [...ofCode, ...others].map(({ label }) => label),
  }
  return recordTypeProblems(after, around)
}

/** What is wrong with the types of a package, each thing where its file says it. */
export const recordTypeFaults = (
  items: readonly Placed<GivenType>[],
  types: readonly StatedType[],
): Fault[] =>
  items.flatMap(({ file, path }, place) => {
    const type = orThrow(types[place], 'a type')
    return problemsBeside(types.slice(0, place), type).map((fact) => {
      const { field = '', received } = fact
      const came = typeof received === 'string' ? { zh: `“${received}”`, en: `"${received}"` } : received
      return file.fault([...path, ...placeIn(type, field)], expectedOf(fact), came)
    })
  })

const ofField = /^change\.fields\.(\d+)(?:\.fields\.(\d+))?(?:\.choices\.(\d+))?(?:\.(\w+))?$/

/** Where a file has what a change on the page says under `said`. */
function placeIn({ fields }: StatedType, said: string): Path {
  const [, place, item, choice, key = ''] = ofField.exec(said) ?? []
  if (place === undefined) return keyIn(said.slice('change.'.length))
  const record = fields[Number(place)]
  const field = item === undefined ? record : record?.fields[Number(item)]
  return [
    ...['fields', Number(place)],
    ...(item === undefined ? [] : ['fields', Number(item)]),
    ...(choice === undefined
      ? keyIn(key)
      : ['choices', field?.choices[Number(choice)]?.code ?? choice, ...(key === 'nameZh' ? ['zh'] : [])]),
  ]
}

/** A key of a file, which calls names otherwise than the page. */
const keyIn = (key: string): Path =>
  ['nameZh', 'labelZh'].includes(key) ? ['label', 'zh'] : key ? [key] : []

function expectedOf({ code, label = { zh: '', en: '' }, expected }: ProblemFact): Text {
  if (expected) return expected
  return code === 'ALREADY_EXISTS'
    ? { zh: '没有用过的名称', en: 'a name of its own' }
    : { zh: `至少一项在用的${label.zh}`, en: `at least one in use: ${label.en.toLowerCase()}` }
}
