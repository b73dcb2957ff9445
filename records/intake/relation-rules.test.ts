import type { ProblemFact } from '@kexie/schema/problems'
import { recordDefinitions } from '@kexie/schema/record-definition'
import { relationsOfOne } from '@kexie/schema/relation'
import fc from 'fast-check'
import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { relationProblems } from './relation-rules.ts'

const [shape] = recordDefinitions(
  parse(`
    type Guest {
      name: String! @label(zh: "姓名", en: "Name")
      talks: Int @relation @label(zh: "报告数", en: "Talks")
    }
    type Visit @record(plural: "Visits") @label(zh: "参观", en: "A visit") {
      people: Int! @relation @label(zh: "人数", en: "People")
      cost: Quantity @relation @bounds(max: 1000) @label(zh: "费用（元）", en: "Cost in yuan")
      guests: [Guest!]! @relation @label(zh: "来宾", en: "Guests")
      countRelation: Relation! @default(value: EXACT) @label(zh: "是否只是一部分", en: "Whether a part")
    }`),
)
if (!shape) throw new Error('no shape')
const { fields } = shape

const problems = (row: object) =>
  relationProblems(fields, row as Record<string, unknown>, '').map(({ code, field }: ProblemFact) => [
    code,
    field,
  ])

test('whoever says how a number relates to the true one gives the number', () => {
  expect(problems({ people: 3, costRelation: 'AT_LEAST' })).toEqual([['REQUIRED', 'cost']])
  expect(problems({ people: 3, costRelation: 'EXACT' })).toEqual([])
  // Of what is required anyhow that is said once.
  expect(problems({ peopleRelation: 'ABOUT' })).toEqual([])
})

test('a list, and a record that stands for more, lie between no two numbers', () => {
  expect(problems({ people: 3, guestsRelation: 'BETWEEN', countRelation: 'BETWEEN' })).toEqual([
    ['INVALID_VALUE', 'guestsRelation'],
    ['INVALID_VALUE', 'countRelation'],
  ])
  for (const relation of relationsOfOne)
    expect(problems({ people: 3, guestsRelation: relation, countRelation: relation })).toEqual([])
})

const number = fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined })
const relation = fc.option(fc.constantFrom(...relationsOfOne, 'BETWEEN'), { nil: undefined })

test('a number is taken where it has an upper one above it, exactly if it lies between two', () => {
  fc.assert(
    fc.property(number, relation, number, (cost, costRelation, costUpTo) => {
      const isSaid = costRelation !== undefined && costRelation !== 'EXACT'
      const isSound =
        cost === undefined
          ? !isSaid && costUpTo === undefined
          : costRelation === 'BETWEEN'
            ? costUpTo !== undefined && costUpTo > cost
            : costUpTo === undefined
      const given = { people: 1, cost, costRelation, costUpTo }
      expect(problems(given).length === 0).toBe(isSound)
    }),
  )
})
