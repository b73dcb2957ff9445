import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Db } from '@kexie/db/database'
import { type CityPackage, readPackage } from '../../product/city/read-package.ts'
import { storedPackage } from '../../product/city/stored-package.ts'
import { writePackage } from '../../product/city/write-package.ts'

/** A package with its files. */
export interface Exported {
  files: ReturnType<typeof writePackage>
  city: CityPackage
}

/** A package as files, and what is read of them again. */
export function writtenAndRead(given: CityPackage): Exported {
  const files = writePackage(given)
  const folder = mkdtempSync(join(tmpdir(), 'kexie package '))
  for (const [file, written] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), written)
  }
  try {
    return { files, city: readPackage(pathToFileURL(`${folder}/`)) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What a database says of its city, written as files and read again. */
export async function exported(db: Db): Promise<Exported> {
  const stored = await storedPackage(db)
  if (!stored.city) throw new Error('no city')
  return writtenAndRead({ ...stored, city: stored.city })
}
