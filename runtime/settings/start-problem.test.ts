import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { startProblem } from './start-problem.ts'

test('what the system says is said in words, with its own behind them', async () => {
  const refused = await new Promise((resolve) => connect({ host: '127.0.0.1', port: 1 }).on('error', resolve))
  expect(startProblem(refused)).toBe(
    '数据库没有应答，请检查 DATABASE_URL · the database does not answer: see DATABASE_URL（connect ECONNREFUSED 127.0.0.1:1）',
  )
  expect(startProblem(Object.assign(new Error('listen'), { code: 'EADDRINUSE' }))).toMatch(
    /^地址已被别的程序占用/,
  )
})

test.each([
  [new Error('PORT: 应为 0–65535 的整数'), 'PORT: 应为 0–65535 的整数'],
  ['DATABASE_URL: 必须给出', 'DATABASE_URL: 必须给出'],
  [Object.assign(new Error('x'), { code: 'toString' }), 'x'],
  [undefined, 'undefined'],
  [new Error('Failed query: select 1', { cause: new Error('x') }), 'x'],
])('what is said in words already stays as it is: %s', (error, shown) => {
  expect(startProblem(error)).toBe(shown)
})
