import type { Text } from '@kexie/schema/indicator'
import { oneOfCodes } from '@kexie/schema/one-of'
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
