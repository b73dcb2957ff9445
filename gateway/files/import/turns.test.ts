import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Turns, TurnsTaken } from './turns.ts'

const options = { turns: 2, each: 1, waitingEach: 3, waiting: 5 }

test('no more at a time than there are turns, and of one no more than each may have, a failure included', async () => {
  const turns = new Turns(options)
  let most = 0
  let now = 0
  const ofOne = new Map<string, number>()
  const work = (who: string, number: number) => async () => {
    const own = (ofOne.get(who) ?? 0) + 1
    ofOne.set(who, own)
    expect(own).toBe(1)
    most = Math.max(most, ++now)
    await pause(5)
    now--
    ofOne.set(who, own - 1)
    if (number === 1) throw new Error('broken')
    return number
  }
  const asked = ['a', 'a', 'a', 'b', 'b'].map((who, number) => turns.take(who, work(who, number)))
  const results = await Promise.allSettled(asked)
  expect(most).toBe(2)
  expect(results.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ])
  expect(await turns.take('a', async () => 5)).toBe(5)
})

test('who comes once waits for no more than one of who comes often', async () => {
  const turns = new Turns({ ...options, turns: 1 })
  const begun: string[] = []
  const work = (name: string) => async () => {
    begun.push(name)
    await pause(2)
  }
  await Promise.all(['a1', 'a2', 'a3', 'b1', 'c1'].map((name) => turns.take(name.slice(0, 1), work(name))))
  expect(begun).toEqual(['a1', 'b1', 'c1', 'a2', 'a3'])
})

test('who has as many waiting as may wait is sent away with the time to come again; others are not', async () => {
  const turns = new Turns(options)
  const work = () => pause(10)
  const mine = [1, 2, 3, 4].map(() => turns.take('a', work))
  const sent = await turns.take('a', work).catch((error: unknown) => error)
  expect(sent).toBeInstanceOf(TurnsTaken)
  expect(sent).toMatchObject({ whose: 'OWN', after: 20 })
  const others = ['b', 'c', 'd'].map((who) => turns.take(who, work))
  expect(await turns.take('e', work).catch((error: unknown) => error)).toMatchObject({ whose: 'ALL' })
  await Promise.all([...mine, ...others])
  await turns.take('a', work)
})
