import fc from 'fast-check'
import { expect, test } from 'vitest'
import { registerFaults } from './check-registers.ts'
import type { Path } from './fault.ts'
import type { YamlFile } from './yaml-file.ts'

const file = {
  name: 'file',
  fault: (path: Path, expected) => ({
    ...{ file: 'file', line: Number(path[0]) + 1, key: String(path.at(-1)), expected },
    received: { zh: '', en: '' },
  }),
} as YamlFile

const placed = <Value>(values: readonly Value[]) =>
  values.map((value, place) => ({ value, file, path: [place] }))

const nothing = { organizations: [], memberships: [], series: [], forms: [] }
const faults = (said: Partial<Parameters<typeof registerFaults>[0]>) =>
  registerFaults({ ...nothing, ...said }).map(({ line, key }) => `${line} ${key}`)

const day = fc.integer({ min: 1, max: 28 }).map((of) => `2026-01-${String(of).padStart(2, '0')}`)

test('whoever is above himself is told, by however many steps, and nobody else', () => {
  const above = fc
    .integer({ min: 1, max: 8 })
    .chain((count) =>
      fc.array(fc.option(fc.nat(count - 1), { nil: undefined }), { minLength: count, maxLength: count }),
    )
  fc.assert(
    fc.property(above, (parents) => {
      const climbed = (from: number) => {
        const steps = [parents[from]]
        for (let count = 0; count < parents.length; count++) steps.push(parents[steps.at(-1) ?? -1])
        return steps
      }
      const own = parents.flatMap((_, place) =>
        climbed(place).includes(place) ? [`${place + 1} parent`] : [],
      )
      const bodies = parents.map((parent, place) => ({
        name: `b${place}`,
        parent: parent === undefined ? undefined : `b${parent}`,
      }))
      expect(faults({ organizations: placed(bodies) })).toEqual(own)
    }),
  )
})

test('what ends before it begins is told where it ends', () => {
  fc.assert(
    fc.property(day, fc.option(day, { nil: undefined }), (from, to) => {
      const isTurned = to !== undefined && to < from
      expect(faults({ series: placed([{ started: from, ended: to }]) })).toEqual(isTurned ? ['1 ended'] : [])
      const member = { organization: 'one', body: 'other', admittedOn: from, endedOn: to }
      expect(faults({ memberships: placed([member]) })).toEqual(isTurned ? ['1 endedOn'] : [])
      expect(faults({ forms: placed([{ owed: [{ kind: 'SOCIETY', from, to }] }]) })).toEqual(
        isTurned ? ['1 to'] : [],
      )
    }),
  )
})

test('duties of one holder do not stand on one day both', () => {
  const span = fc.tuple(day, fc.option(day, { nil: undefined })).map(([one, other]) => {
    const [from = one, to] = other === undefined ? [one] : [one, other].toSorted()
    return { organization: 'one', from, to }
  })
  fc.assert(
    fc.property(fc.uniqueArray(span, { maxLength: 4, selector: ({ from }) => from }), (owed) => {
      const isTwice = owed.some((one) =>
        owed.some((other) => one.from < other.from && (one.to === undefined || one.to >= other.from)),
      )
      expect(faults({ forms: placed([{ owed }]) }).length > 0).toBe(isTwice)
    }),
  )
})

test('a credit code is one body’s, and nobody is a member of himself', () => {
  const twins = ['one', 'other'].map((name) => ({ name, creditCode: '91320400MA1ABCDE0X' }))
  expect(faults({ organizations: placed(twins) })).toEqual(['2 creditCode'])
  expect(
    faults({ memberships: placed([{ organization: 'one', body: 'one', admittedOn: '2026-01-01' }]) }),
  ).toEqual(['1 body'])
})
