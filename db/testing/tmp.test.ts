import { test, expect } from 'vitest'
import { freshDatabase } from './fresh-database.ts'
import { connect } from '../connection.ts'
test('x', async () => {
  const t = performance.now()
  const d = await freshDatabase()
  process.stdout.write(`${performance.now() - t}\n`)
  const sql = connect(d.roleUrl('metrics'))
  expect((await sql`select count(*)::int n from metrics.indicator`)[0]?.n).toBeGreaterThan(10)
  await sql.end()
  await d.drop()
})
