import { existsSync, mkdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openHome } from './cluster-home.ts'
import type { ServerEvent } from './server-event.ts'
import { temporaryFolder } from './testing/folders.ts'
import { canReach } from './unprivileged.ts'

const stranger = { uid: 65_534, gid: 65_534 }

function dataDirIn(folder: string): string {
  const dataDir = join(folder, 'data')
  mkdirSync(dataDir)
  return dataDir
}

test('sees a folder on the way that a user may not enter', () => {
  const closed = dataDirIn(temporaryFolder(0o700))
  expect(canReach(closed, stranger)).toBe(false)
  expect(canReach(dataDirIn(temporaryFolder(0o755)), stranger)).toBe(true)
})

test('keeps a cluster elsewhere under one name, and goes back to it', () => {
  const dataDir = dataDirIn(temporaryFolder(0o700))
  const events: ServerEvent[] = []
  const home = openHome(dataDir, stranger, (event) => events.push(event))
  expect(readlinkSync(join(dataDir, 'postgres'))).toBe(home)
  expect(openHome(dataDir, stranger, () => undefined)).toBe(home)
  expect(events).toEqual([{ type: 'kept-elsewhere', dataDir, home }])
})

test('sets aside what a deleted data directory left, and begins anew', () => {
  const dataDir = dataDirIn(temporaryFolder(0o700))
  const events: ServerEvent[] = []
  const home = openHome(dataDir, stranger, () => undefined)
  writeFileSync(join(home, 'row'), 'worth keeping')
  rmSync(dataDir, { recursive: true })
  mkdirSync(dataDir)
  expect(openHome(dataDir, stranger, (event) => events.push(event))).toBe(home)
  const aside = events.find((event) => event.type === 'set-aside')
  expect(existsSync(join(home, 'row'))).toBe(false)
  expect(existsSync(join(aside?.to ?? '', 'row'))).toBe(true)
  rmSync(aside?.to ?? '', { recursive: true })
})

test('removes what temporary data directories left, once they are gone', () => {
  const dataDir = dataDirIn(temporaryFolder(0o700))
  const home = openHome(dataDir, stranger, () => undefined)
  rmSync(dataDir, { recursive: true })
  openHome(dataDirIn(temporaryFolder(0o700)), stranger, () => undefined)
  expect(existsSync(home)).toBe(false)
})
