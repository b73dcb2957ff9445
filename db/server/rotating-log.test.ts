import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLog } from './rotating-log.ts'
import { temporaryFolder } from './testing/folders.ts'

test('holds at most four files, the newest lines in the first', () => {
  const folder = temporaryFolder()
  const log = openLog(join(folder, 'postgres.log'), 100)
  for (let line = 1; line <= 1000; line++) log.write(`line ${line}\n`)
  expect(readdirSync(folder).sort()).toEqual([
    'postgres.log',
    'postgres.log.1',
    'postgres.log.2',
    'postgres.log.3',
  ])
  expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).toMatch(/line 1000\n$/)
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThan(120)
  expect(log.tail()).toMatch(/line 999\nline 1000$/)
})

test('goes on in the file a former start left', () => {
  const path = join(temporaryFolder(), 'postgres.log')
  openLog(path).write('before\n')
  openLog(path).write('after\n')
  expect(readFileSync(path, 'utf8')).toBe('before\nafter\n')
})
