import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { copyBinaries } from './readable-copy.ts'
import { temporaryFolder } from './testing/folders.ts'

/** A package of a version nobody else has; its copies go with the test. */
function install(): string {
  const folder = temporaryFolder(0o700)
  const native = join(folder, 'native')
  mkdirSync(join(native, 'bin'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: `0-${randomUUID()}` }))
  writeFileSync(join(native, 'bin', 'postgres'), 'whole', { mode: 0o700 })
  return native
}

const isWhole = (root: string) =>
  existsSync(root) && readFileSync(join(root, 'bin', 'postgres'), 'utf8') === 'whole'

function copiesOf(root: string): string[] {
  return readdirSync(dirname(root)).filter((name) => name.startsWith(basename(root)))
}

test('makes one copy when several processes want it at once', async () => {
  const native = install()
  const program = `
    const { copyBinaries } = await import(${JSON.stringify(fileURLToPath(new URL('./readable-copy.ts', import.meta.url)))})
    const { existsSync } = await import('node:fs')
    process.stdout.write(copyBinaries(${JSON.stringify(native)}, existsSync).root)`
  const children = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', program]),
  )
  const answers = await Promise.all(children.map(({ stdout }) => text(stdout)))
  const root = answers[0] ?? ''
  onTestFinished(() => rmSync(root, { recursive: true }))
  expect(answers).toEqual([root, root, root, root])
  expect(isWhole(root)).toBe(true)
  expect(copiesOf(root)).toEqual([basename(root)])
  await Promise.all(children.map((child) => child.exitCode ?? once(child, 'exit')))
})

test('uses a copy that works and replaces one that does not', () => {
  const native = install()
  const { root, fresh } = copyBinaries(native, isWhole)
  onTestFinished(() => rmSync(root, { recursive: true }))
  expect(fresh).toBe(true)
  expect(copyBinaries(native, isWhole)).toEqual({ root, fresh: false })
  writeFileSync(join(root, 'bin', 'postgres'), 'half')
  expect(copyBinaries(native, isWhole)).toEqual({ root, fresh: true })
  expect(isWhole(root)).toBe(true)
  expect(copiesOf(root)).toEqual([basename(root)])
})
