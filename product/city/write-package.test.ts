import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { cityFolders } from './city-folders.ts'
import { readPackage } from './read-package.ts'
import { writePackage } from './write-package.ts'

const folder = mkdtempSync(join(tmpdir(), 'kexie written '))
afterAll(() => rmSync(folder, { recursive: true }))

test.each(cityFolders())(
  'what is written of %s is read as what it was, and written again as the same bytes',
  (name, from) => {
    const city = readPackage(from)
    const files = writePackage(city)
    for (const [file, text] of Object.entries(files)) {
      const path = join(folder, name, file)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
    }
    const again = readPackage(pathToFileURL(`${join(folder, name)}/`))
    expect(again).toEqual(city)
    expect(writePackage(again)).toEqual(files)
  },
)
