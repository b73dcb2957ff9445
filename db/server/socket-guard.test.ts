import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const guard = fileURLToPath(new URL('../socket-guard.ts', import.meta.url))
const postgres = createRequire(import.meta.url).resolve('postgres')

/** A reserved connection of plain postgres.js writes to null once the server has closed it. */
const trap = `
  const { createServer } = await import('node:net')
  const { default: postgres } = await import(${JSON.stringify(postgres)})
  const ready = [0x5a, 0, 0, 0, 5, 0x49]
  const loggedIn = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, ...ready])
  const done = Buffer.from([0x43, 0, 0, 0, 13, ...Buffer.from('SELECT 0\\0'), ...ready])
  let closeIt
  const server = createServer((socket) => {
    closeIt = () => socket.destroy()
    socket.once('data', () => socket.write(loggedIn) && socket.on('data', () => socket.write(done)))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const sql = postgres({ host: '127.0.0.1', port: server.address().port, fetch_types: false, max: 1 })
  await sql.unsafe('select 1')
  const reserved = await sql.reserve()
  closeIt()
  await new Promise((resolve) => setTimeout(resolve, 100))
  reserved.unsafe('select 1').catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, 100))`

function run(program: string, isGuarded: boolean) {
  const install = `const { guardSockets } = await import(${JSON.stringify(guard)}); guardSockets(); guardSockets();`
  const source = `${isGuarded ? install : ''}${program}; process.stdout.write('alive'); process.exit(0)`
  return spawnSync(process.execPath, ['--input-type=module', '-e', source], {
    encoding: 'utf8',
    timeout: 10_000,
  })
}

test('survives a write to a connection the server has closed', () => {
  expect(run(trap, true)).toMatchObject({ status: 0, stdout: 'alive' })
})

test('is needed: without it that write ends the process', () => {
  const ended = run(trap, false)
  expect(ended.status).toBe(1)
  expect(ended.stderr).toContain("Cannot read properties of null (reading 'write')")
})

const fatal = {
  'another write to null': 'null.write()',
  'another error': "throw new Error('boom')",
}

for (const [name, cause] of Object.entries(fatal)) {
  test(`lets ${name} end the process with status 1 and its stack`, () => {
    const program = `setTimeout(() => { ${cause} }, 10); await new Promise((resolve) => setTimeout(resolve, 500))`
    const ended = run(program, true)
    expect(ended).toMatchObject({ status: 1, stdout: '' })
    expect(ended.stderr).toMatch(/at .*:\d+:\d+/)
  })
}

test('lets a rejection nobody handles end the process', () => {
  const ended = run(
    "Promise.reject(new Error('boom')); await new Promise((resolve) => setTimeout(resolve, 500))",
    true,
  )
  expect(ended).toMatchObject({ status: 1, stdout: '' })
  expect(ended.stderr).toContain('boom')
})
