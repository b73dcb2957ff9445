import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, join, sep } from 'node:path'

/**
 * Puts back the library links a package needs and npm cannot carry; its own postinstall does the same, but npm may not
 * run it. `native` is the package's folder of that name. Returns how many were missing; throws where it cannot write.
 */
export function restoreLibraryLinks(native: string): number {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return 0
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  const missing = links
    .map(({ source, target }) => ({ library: basename(source), link: inside(native, target) }))
    .filter(({ link }) => !lstatSync(link, { throwIfNoEntry: false }))
  for (const { library, link } of missing) linkOnce(library, link)
  return missing.length
}

/** The list's paths begin at the package (`native/lib/…`); a copy of `native` may have another name. */
const inside = (native: string, path: string) =>
  join(native, ...path.split('/').slice(1)).replaceAll('/', sep)

function linkOnce(library: string, link: string): void {
  try {
    symlinkSync(library, link)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
