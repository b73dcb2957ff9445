import { join } from 'node:path'
import { type Logo, logoFiles, logoOf, logoText } from '@kexie/schema/logo'
import { CityFaults, type Fault } from './fault.ts'
import { bytesOf, isThere } from './read-data-file.ts'

/** Names of files that hold a logo. */
export const logoNames: readonly string[] = Object.values(logoFiles)

/**
 * The logo in a package, by what is in its file; null where there is none.
 * @throws {CityFaults} where there are two, or one that is no such picture
 */
export function readLogoIn(folder: string): Logo | null {
  const [name, other] = logoNames.filter((file) => isThere(join(folder, file)))
  if (!name) return null
  if (other) throw new CityFaults([faultOf(other, { zh: `只有 ${name}`, en: `${name} alone` })])
  const bytes = bytesOf(join(folder, name))
  const logo = Buffer.isBuffer(bytes) ? logoOf(bytes) : undefined
  if (!logo) throw new CityFaults([faultOf(name, logoText, Buffer.isBuffer(bytes) ? undefined : bytes)])
  return logo
}

const faultOf = (
  file: string,
  expected: Fault['expected'],
  received: Fault['received'] = { zh: '这个文件', en: 'this file' },
): Fault => ({ ...{ file, line: 1, key: '' }, expected, received })
