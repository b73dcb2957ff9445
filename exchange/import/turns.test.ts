import { expect, test } from 'vitest'
import { Turns } from './turns.ts'

test('no more at a time than there are turns, in the order they came, a failure included', async () => {
  const turns = new Turns(2)
  const begun: number[] = []
  let most = 0
  let now = 0
  const work = (number: number) => async () => {
    begun.push(number)
    most = Math.max(most, ++now)
    await new Promise((resolve) => setTimeout(resolve, 5))
    now--
    if (number === 1) throw new Error('broken')
    return number
  }
  const results = await Promise.allSettled([0, 1, 2, 3, 4].map((number) => turns.take(work(number))))
  expect(most).toBe(2)
  expect(begun).toEqual([0, 1, 2, 3, 4])
  expect(results.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ])
  expect(await turns.take(async () => 5)).toBe(5)
})
