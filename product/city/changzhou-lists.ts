import { readFileSync } from 'node:fs'
import { readLists, type StatedList } from './read-lists.ts'

/** The lists of the city of the demo. */
export function changzhouLists(): StatedList[] {
  const file = new URL('../../cities/changzhou/lists.yaml', import.meta.url)
  return readLists(readFileSync(file, 'utf8'), 'cities/changzhou/lists.yaml')
}
