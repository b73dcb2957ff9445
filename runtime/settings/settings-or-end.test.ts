import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const started = (script: string, env: Record<string, string>, argv: string[] = []) =>
  spawnSync(process.execPath, [fileURLToPath(new URL(`../../${script}`, import.meta.url)), ...argv], {
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
  })

test.each([
  ['product/start.ts', { PORT: '80a' }, []],
  ['product/serve-gateway.ts', { EVENT_URL: 'http://x' }, []],
  ['product/serve-gateway.ts', {}, []],
  ['product/migrate.ts', {}, []],
  ['product/count-rules.ts', {}, []],
  ['product/migrate.ts', { DATABASE_URL: 'postgres://127.0.0.1:1/x' }, []],
  ['product/verify-audit.ts', { DATABASE_URL: 'postgres://127.0.0.1:1/x' }, []],
  ['subgraphs/events/server.ts', {}, []],
  ['product/start.ts', { DATABASE_URL: 'postgres://127.0.0.1:1/x' }, []],
  ['product/migrate.ts', {}, ['--port=1']],
])('%s with %j %j ends with the words for what is wrong, and nothing else', (script, env, argv) => {
  const { status, stdout, stderr } = started(script, env as Record<string, string>, argv)
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringMatching(
      /^无法启动 · could not start: (PORT|EVENT_URL|--port|DATABASE_URL: |网关独立运行|数据库没有应答)/,
    ),
  ])
})
