import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@kexie/db/connection'
import { migrate } from '@kexie/db/migrate'
import { startServer } from '@kexie/db/server'
import { createDatabase } from '@kexie/db/template-database'
import { demoCity } from '../../product/city/demo-city.ts'
import { loadCity } from '../../product/load-city.ts'
import { startProduct } from '../../product/product.ts'
import { seedInto, testAccounts } from '../journeys/accounts.ts'
import { generateRecords } from './generate/generate.ts'
import { type Measured, measurePages } from './pages/measure-pages.ts'
import { faultsOf, heading, lineOf, longest, pagesTable } from './pages/print-pages.ts'

/** `npm run bench:pages`, or `npm run bench:pages -- 100000` for other sizes: records beside those of Changzhou. */
const sizes = process.argv.slice(2).map(Number)
const counts = sizes.length > 0 ? sizes : [1000, 1_000_000]

const dataDir = await mkdtemp(join(tmpdir(), 'kexie-bench-pages-'))
const settings = {
  shared_buffers: '1GB',
  max_wal_size: '8GB',
  shared_preload_libraries: 'pg_stat_statements',
}
const server = await startServer({ dataDir, settings })
try {
  let faults = 0
  for (const count of counts) {
    const measured = await pagesAt(count)
    const found = faultsOf(measured)
    const asked = `${measured.length} ways to ask, ${found.length} of them over ${longest} ms or failed`
    process.stdout.write(`\n${count} records beside the city's 27,000: ${asked}\n${pagesTable(measured)}\n`)
    faults += found.length
  }
  process.exitCode = faults > 0 ? 1 : 0
} finally {
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
}

async function pagesAt(count: number): Promise<Measured[]> {
  const databaseUrl = await databaseOf(count)
  const sql = connect(databaseUrl, { max: 1, name: 'kexie bench pages' })
  const gateway = await startProduct({ databaseUrl, host: '127.0.0.1', port: 0, urls: {} })
  try {
    process.stdout.write(`${heading}\n`)
    const tell = (row: Measured) => process.stdout.write(`${lineOf(row)}\n`)
    return await measurePages({ sql, url: gateway.url, databaseUrl, times: 5, tell })
  } finally {
    await gateway.stop()
    await sql.end()
  }
}

/** The city's data with accounts of every role, and so many records more. */
async function databaseOf(count: number): Promise<string> {
  const name = `pages_${count}`
  await createDatabase(server.url, name)
  const url = new URL(server.url)
  url.pathname = `/${name}`
  await migrate(url.href)
  await loadCity(url.href, await demoCity())
  await seedInto(url.href, testAccounts)
  const sql = connect(url.href, { max: 1, name: 'kexie bench pages' })
  const started = performance.now()
  await sql`create extension if not exists pg_stat_statements`
  await generateRecords(sql, count)
  process.stdout.write(`${count} records made in ${((performance.now() - started) / 1000).toFixed(0)} s\n`)
  await sql.end()
  return url.href
}
