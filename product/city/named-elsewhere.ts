import type { Text } from '@kexie/schema/indicator'
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
