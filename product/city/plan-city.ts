import type { Entry, PartName } from './entries.ts'

/** What installing a package does with one thing, or leaves undone. */
export interface Step {
  entry: Entry
  /**
   * ADD, CHANGE: it is done. RETIRE: the package has it no more, and so the city offers it no more. OWN: changed here since the package was
   * installed, which goes on saying what it said, taken away here, or added here to what a package says all of. MEETS: changed here and in the package, or here before there was a package. KEEP: the
   * package has it no more, and it stays. OWN, MEETS and KEEP are left as they are.
   */
  what: 'ADD' | 'CHANGE' | 'RETIRE' | 'OWN' | 'MEETS' | 'KEEP'
}

/** Whether a step changes anything. */
export const isDone = ({ what }: Step): boolean => what === 'ADD' || what === 'CHANGE' || what === 'RETIRE'

/** Parts of which a package says all there is: they are put in its place together. Nobody changes them here. */
const wholeParts: readonly PartName[] = ['services', 'indicators', 'report', 'tables']

type Entries = ReadonlyMap<string, Entry>

/**
 * What installing does, in the order of the parts: nothing for what is as the package has it.
 * @param installed hashes of the entries of the package that was installed last, by part and key
 */
export function planOf(given: Entries, stored: Entries, installed: Readonly<Record<string, string>>): Step[] {
  const said = [...given].flatMap(([key, entry]): Step[] => {
    const now = stored.get(key)?.hash
    if (now === entry.hash) return []
    const isNew = now === undefined && (wholeParts.includes(entry.part) || !Object.hasOwn(installed, key))
    if (isNew) return [{ entry, what: 'ADD' }]
    if (wholeParts.includes(entry.part) || now === installed[key]) return [{ entry, what: 'CHANGE' }]
    return [{ entry, what: installed[key] === entry.hash ? 'OWN' : 'MEETS' }]
  })
  const left = [...stored].flatMap(([key, entry]): Step[] => {
    if (given.has(key)) return []
    if (wholeParts.includes(entry.part)) return [{ entry, what: 'RETIRE' }]
    if (entry.part === 'values') return leftValue(entry, installed[key])
    return Object.hasOwn(installed, key) ? [{ entry, what: 'KEEP' }] : []
  })
  return [...said, ...left]
}

/** A value that the package does not have: it is retired, unless its people added it here or changed it since it was installed. */
function leftValue(entry: Entry, installed: string | undefined): Step[] {
  if (entry.isRetired) return []
  return [{ entry, what: entry.hash === installed ? 'RETIRE' : 'OWN' }]
}
