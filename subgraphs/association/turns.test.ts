import { expect, test } from 'vitest'
import { NoTurn, Turns } from './turns.ts'

test('so many run at once, the next wait in their order, and who does not fit is turned away', async () => {
  const turns = new Turns({ atOnce: 2, waiting: 3 })
  const finish: (() => void)[] = []
  const begun: number[] = []
  const work = (index: number) =>
    turns.run(() => {
      begun.push(index)
      return new Promise<void>((resolve) => finish.push(resolve))
    })
  const running = [0, 1, 2, 3, 4].map(work)
  await expect(work(5)).rejects.toThrow(NoTurn)
  expect(begun).toEqual([0, 1])
  finish[1]?.()
  await expect.poll(() => begun).toEqual([0, 1, 2])
  for (let index = 0; index < 5; index++) {
    await expect.poll(() => finish.length > index).toBe(true)
    finish[index]?.()
  }
  await Promise.all(running)
  expect(begun).toEqual([0, 1, 2, 3, 4])
})

test('a work that fails leaves its place to the next', async () => {
  const turns = new Turns({ atOnce: 1, waiting: 5 })
  await expect(turns.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await turns.run(async () => 'yes')).toBe('yes')
})
