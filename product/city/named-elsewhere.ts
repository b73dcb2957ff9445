import type { Text } from '@kexie/schema/indicator'
import { oneOfCodes } from '@kexie/schema/one-of'
import { recordTypeNames } from '@kexie/schema/records'
import type { StatedList } from '@kexie/schema/stated-list'
import type { Fault, Path } from './fault.ts'
import type { Placed } from './yaml-file.ts'

const code: Text = { zh: '代码', en: 'code' }

/** A fault where something is named that a file does not have; nothing is said where the file could not be read. */
export function among(names: readonly string[] | undefined, file: string, by: Text = code) {
  const known = names && new Set(names)
  return (at: Placed<unknown>, path: Path, name: string | undefined): Fault[] => {
    if (!known || name === undefined || known.has(name)) return []
    return [
      at.file.fault([...at.path, ...path], { zh: `${file} 中有的${by.zh}`, en: `a ${by.en} of ${file}` }),
    ]
  }
}

/** A fault where a code is not on a list of the package; nothing is said where the lists could not be read. */
export function amongValues(lists: readonly StatedList[] | undefined, list: string) {
  const values = lists?.find(({ code }) => code === list)?.values
  return (at: Placed<unknown>, path: Path, code: string): Fault[] => {
    if (!values || values.some((value) => value.code === code)) return []
    const inUse = values.filter(({ isRetired }) => !isRetired)
    return [at.file.fault([...at.path, ...path], oneOfCodes(inUse, list))]
  }
}

const aType: Text = {
  zh: '一种记录，如 AcademicEvent，或 record-types.yaml 中的一种',
  en: 'a record type, such as AcademicEvent, or one of record-types.yaml',
}

/** A fault where a record type is named that neither the code nor the package has; nothing is said where those of the package could not be read. */
export function amongTypes(own: readonly string[] | undefined) {
  const known = own && new Set<string>([...recordTypeNames, ...own])
  return (at: Placed<unknown>, path: Path, type: string): Fault[] =>
    !known || known.has(type) ? [] : [at.file.fault([...at.path, ...path], aType)]
}
