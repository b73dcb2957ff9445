import type { Entry, PartName } from './entries.ts'

/** What installing a package does with one thing, or leaves undone. */
export interface Step {
  entry: Entry
  /**
   * ADD, CHANGE: it is done. RETIRE: the package has it no more, and so the city offers it no more. OWN: changed or taken away here since the package was
   * installed, which goes on saying what it said, or added here to what a package says all of. MEETS: changed here and in the package, or here before there was a package. KEEP: the
   * package has it no more, and it stays. OWN, MEETS and KEEP are left as they are.
   */
  what: 'ADD' | 'CHANGE' | 'RETIRE' | 'OWN' | 'MEETS' | 'KEEP'
}

/** Whether a step changes anything. */
export const isDone = ({ what }: Step): boolean => what === 'ADD' || what === 'CHANGE' || what === 'RETIRE'

/** Parts of which a package says all there is, and whose things are changed here as well. */
const sharedParts: ReadonlySet<PartName> = new Set([
  ...(['values', 'recordTypes', 'recordFields'] as const),
  ...(['indicators', 'services', 'report', 'tables'] as const),
])

type Entries = ReadonlyMap<string, Entry>

/**
 * What installing does, in the order of the parts: nothing for what is as the package has it.
 * @param installed hashes of the entries of the package that was installed last, by part and key
 */
export function planOf(given: Entries, stored: Entries, installed: Readonly<Record<string, string>>): Step[] {
  const said = [...given].flatMap(([key, entry]): Step[] => {
    const now = stored.get(key)?.hash
    if (now === entry.hash) return []
    if (now === undefined) return [missingHere(entry, installed[key])]
    if (now === installed[key]) return [{ entry, what: 'CHANGE' }]
    return [{ entry, what: installed[key] === entry.hash ? 'OWN' : 'MEETS' }]
  })
  const left = [...stored].flatMap(([key, entry]): Step[] => {
    if (given.has(key) || goesWithType(entry, given)) return []
    if (sharedParts.has(entry.part)) return leftHere(entry, installed[key])
    return Object.hasOwn(installed, key) ? [{ entry, what: 'KEEP' }] : []
  })
  return [...said, ...left]
}

/** What becomes of the fields of a record type that the package does not have at all is what becomes of the type. */
const goesWithType = ({ part, key }: Entry, given: Entries): boolean =>
  part === 'recordFields' && !given.has(`recordTypes/${key.split('/')[0]}`)

/** What is not here: it is added, unless it was taken away here since it was installed, which stays as what was changed here does. */
function missingHere(entry: Entry, installed: string | undefined): Step {
  if (installed === undefined) return { entry, what: 'ADD' }
  return { entry, what: installed === entry.hash ? 'OWN' : 'MEETS' }
}

/** What the package does not have: it is retired, unless its people added it here or changed it since it was installed. */
function leftHere(entry: Entry, installed: string | undefined): Step[] {
  if (entry.isRetired) return []
  return [{ entry, what: entry.hash === installed ? 'RETIRE' : 'OWN' }]
}
