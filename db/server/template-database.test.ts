import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { close, connect } from '../connection.ts'
import { startServer } from './start-server.ts'
import { createDatabase, dropDatabase } from './template-database.ts'
import { temporaryFolder } from './testing/folders.ts'

test('copies a template with its rows, and drops a database in use', async () => {
  const { url, stop } = await startServer({ dataDir: join(temporaryFolder(), 'data') })
  onTestFinished(stop)
  const template = connect(await createDatabase(url, 'template "科协"'))
  await template`create table city as select '常州' as name`
  await close(template)
  const copy = connect(await createDatabase(url, 'copy', { template: 'template "科协"' }))
  expect(await copy`select name from city`).toEqual([{ name: '常州' }])
  await dropDatabase(url, 'copy')
  await expect(copy`select 1`).rejects.toThrow()
  await close(copy)
  await expect(createDatabase(url, 'copy')).resolves.toMatch(/\/copy$/)
  await dropDatabase(url, 'never there')
})
