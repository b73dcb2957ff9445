import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@kexie/db/connection'
import { migrate } from '@kexie/db/migrate'
import { startServer } from '@kexie/db/server'
import { createDatabase } from '@kexie/db/template-database'
import { demoCity } from '../../product/city/demo-city.ts'
import { loadCity } from '../../product/load-city.ts'
import { generateRecords } from './generate/generate.ts'
import { importThroughput } from './import-throughput.ts'
import { measureReview } from './measure-review.ts'
import { report, type SizedLoad } from './report.ts'
import { writeThroughput } from './write-throughput.ts'

/** `npm run bench`, or `npm run bench -- 10000 100000` for other sizes. */
const sizes = process.argv.slice(2).map(Number)
const counts = sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]

/** Seconds that loading the Changzhou data took, each time. */
const loads: number[] = []

const dataDir = await mkdtemp(join(tmpdir(), 'kexie-bench-'))
const server = await startServer({
  dataDir,
  settings: { shared_buffers: '1GB', max_wal_size: '8GB', shared_preload_libraries: 'pg_stat_statements' },
})
try {
  const reviews: SizedLoad[] = []
  for (const count of counts) reviews.push(await reviewOf(count))
  const writes = await writeThroughput(await freshDatabase('bench_writes'))
  const imports = await importThroughput(await freshDatabase('bench_import'))
  const results = { at: new Date().toISOString(), reviews, writes, imports, loads }
  process.stdout.write(report(results))
  // A clerk waits no longer than ten seconds for ten thousand rows to be tried.
  if (imports.rows / imports.checked >= 10) process.exitCode = 1
  await mkdir(new URL('../../bench/', import.meta.url), { recursive: true })
  await writeFile(
    new URL('../../bench/latest.json', import.meta.url),
    `${JSON.stringify(results, null, 2)}\n`,
  )
} finally {
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
}

async function reviewOf(count: number): Promise<SizedLoad> {
  const databaseUrl = await freshDatabase(`bench_${count}`)
  const sql = connect(databaseUrl, { max: 1, name: 'kexie bench' })
  const started = performance.now()
  await sql`create extension if not exists pg_stat_statements`
  await generateRecords(sql, count)
  const seconds = (performance.now() - started) / 1000
  process.stdout.write(`${count} records made in ${seconds.toFixed(1)} s\n`)
  const load = await measureReview(databaseUrl, sql)
  await sql.end()
  return { ...load, records: count, generatedInSeconds: seconds }
}

/** A migrated database with the registers and records of Changzhou beside what the bench makes. */
async function freshDatabase(name: string): Promise<string> {
  await createDatabase(server.url, name)
  const url = new URL(server.url)
  url.pathname = `/${name}`
  await migrate(url.href)
  const started = performance.now()
  await loadCity(url.href, await demoCity())
  loads.push((performance.now() - started) / 1000)
  return url.href
}
