import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { close, connect } from '@kexie/db/connection'
import { openDatabase } from '@kexie/db/database'
import { installDefinitions } from '@kexie/db/install-definitions'
import { migrate } from '@kexie/db/migrate'
import { startServer } from '@kexie/db/server'
import { createDatabase } from '@kexie/db/template-database'
import type { TestProject } from 'vitest/node'
import { demoCity } from '../product/city/demo-city.ts'
import { installLists } from '../product/city/install-lists.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Administrator's URL of the migrated database with a package that `freshDatabase` copies; `…_bare` beside it has none. */
    templateUrl: string
  }
}

interface Server {
  url: string
  stop(): Promise<void>
}

/**
 * One PostgreSQL for the whole run: the server at TEST_DATABASE_URL (its user needs CREATEDB and CREATEROLE), or an
 * embedded one in a temporary directory. Every database made there carries the run's prefix and goes with the run.
 */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const borrowed = process.env.TEST_DATABASE_URL
  const server = borrowed ? { url: borrowed, stop: async () => {} } : await temporaryServer()
  const prefix = `booktest_${randomBytes(4).toString('hex')}`
  const clear = async () => {
    await dropAll(server.url, prefix)
    await server.stop()
  }
  try {
    await migrate(await createDatabase(server.url, `${prefix}_bare`))
    const templateUrl = await createDatabase(server.url, `${prefix}_template`, { template: `${prefix}_bare` })
    const { definitions, lists } = await demoCity()
    await installDefinitions(templateUrl, definitions, 'test')
    const database = openDatabase(templateUrl, { name: 'kexie test', max: 1 })
    await installLists(database.db, lists).finally(database.close)
    provide('templateUrl', templateUrl)
  } catch (error) {
    await clear()
    throw error
  }
  return clear
}

async function temporaryServer(): Promise<Server> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kexie-test-'))
  // Nothing here has to survive a power cut.
  const { url, stop } = await startServer({
    dataDir,
    settings: { fsync: 'off', shared_preload_libraries: 'pg_stat_statements' },
  })
  return {
    url,
    stop: async () => {
      await stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function dropAll(url: string, prefix: string): Promise<void> {
  const sql = connect(url, { max: 1, name: 'kexie test' })
  try {
    const rows = await sql<{ name: string }[]>`
      select datname as name from pg_database where starts_with(datname, ${prefix})`
    for (const { name } of rows) await sql`drop database if exists ${sql(name)} with (force)`
  } finally {
    await close(sql)
  }
}
