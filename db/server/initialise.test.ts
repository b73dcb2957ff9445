import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findBinaries } from './binaries.ts'
import { initialise } from './initialise.ts'
import { temporaryFolder } from './testing/folders.ts'
import { accountFor } from './unprivileged.ts'

function prepare() {
  const home = join(temporaryFolder(), 'home')
  mkdirSync(home, { mode: 0o755 })
  const account = accountFor(join(home, 'cluster'))
  return { home, account, binaries: findBinaries(account, () => undefined) }
}

test('takes the first locale in which Chinese text has trigrams', async () => {
  const { binaries, home, account } = prepare()
  expect(await initialise(binaries, home, account, ['xx_XX.none', 'C.UTF-8'])).toBe('C.UTF-8')
  expect(readFileSync(join(home, 'cluster', 'PG_VERSION'), 'utf8').trim()).toBe(
    binaries.version.split('.')[0],
  )
})

test('refuses when no locale will do, saying what was wrong with each, and leaves no half of a cluster', async () => {
  const { binaries, home, account } = prepare()
  const attempt = initialise(binaries, home, account, ['C', 'xx_XX.none'])
  await expect(attempt).rejects.toThrow(
    /C: Chinese text has no trigrams\nxx_XX\.none: .*invalid locale name/s,
  )
  expect(statSync(join(home, 'cluster'), { throwIfNoEntry: false })).toBeUndefined()
  expect(statSync(join(home, 'cluster.new'), { throwIfNoEntry: false })).toBeUndefined()
})
