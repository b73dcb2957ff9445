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

const name = { zh: '月报', en: 'Monthly report' }
const form = { name, types: [] }
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
      expect(faults({ series: placed([{ name, started: from, ended: to }]) })).toEqual(
        isTurned ? ['1 ended'] : [],
      )
      const member = { organization: 'one', body: 'other', admittedOn: from, endedOn: to }
      expect(faults({ memberships: placed([member]) })).toEqual(isTurned ? ['1 endedOn'] : [])
      expect(faults({ forms: placed([{ ...form, owed: [{ kind: 'SOCIETY', from, to }] }]) })).toEqual(
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
      expect(faults({ forms: placed([{ ...form, owed }]) }).length > 0).toBe(isTwice)
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

test('a body whose name the register would take for another’s is told, whatever width, case and brackets it is written in', () => {
  const bodies = ['某市ABC学会（本级）', '某市abc学会(本级)', '某市 ＡＢＣ 学会【本级】', '某市abd学会'].map(
    (name) => ({ name }),
  )
  expect(faults({ organizations: placed(bodies) })).toEqual(['2 name', '3 name'])
})

test('nothing is said twice: a member that is admitted again on the day, a form or a series called as another, a type of a form', () => {
  const member = { organization: 'one', body: 'other', admittedOn: '2026-01-01' }
  const members = [member, { ...member, admittedOn: '2027-01-01' }, { ...member, endedOn: '2026-02-01' }]
  expect(faults({ memberships: placed(members) })).toEqual(['3 admittedOn'])
  const named = [name, { zh: '年报', en: 'monthly REPORT' }, { ...name, en: 'Another' }]
  const twins = ['3 zh', '2 en']
  expect(faults({ forms: placed(named.map((name) => ({ ...form, name, owed: [] }))) })).toEqual(twins)
  expect(faults({ series: placed(named.map((name) => ({ name, started: '2026-01-01' }))) })).toEqual(twins)
  const types = ['Demand', 'Meeting', 'Demand']
  expect(faults({ forms: placed([{ ...form, types, owed: [] }]) })).toEqual(['1 2'])
})
