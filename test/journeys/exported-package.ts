import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Database } from '@kexie/db/database'
import { type CityPackage, readPackage } from '../../product/city/read-package.ts'
import { storedPackage } from '../../product/city/stored-package.ts'
import { writePackage } from '../../product/city/write-package.ts'

/** What a database says of its city, written as files and read again. */
export async function exported(db: Database['db']): Promise<CityPackage> {
  const stored = await storedPackage(db)
  if (!stored.city) throw new Error('no city')
  const folder = mkdtempSync(join(tmpdir(), 'kexie set '))
  for (const [file, written] of Object.entries(writePackage({ ...stored, city: stored.city }))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), written)
  }
  const read = readPackage(pathToFileURL(`${folder}/`))
  rmSync(folder, { recursive: true })
  return read
}
