import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { describeFederation } from './federation.ts'
import { unplanned } from './unplanned.ts'

test.each([
  ['type Order @key(fields: "id") { id: ID! total: Int @external tax: Int @requires(fields: "total") }', []],
  ['type Order @key(fields: "id organization") { id: ID! organization: ID! }', []],
  [
    'type Order @key(fields: "id") { id: ID! tax: Int @requires(fields: "price(currency: \\"CNY\\") { amount }") }',
    ['events: Order.tax @requires'],
  ],
  ['type Order @key(fields: "id customer { id }") { id: ID! }', ['events: Order @key']],
  ['extend type Order @federation__key(fields: "customer { id }") { id: ID! }', ['events: Order @key']],
  ['type Media @interfaceObject @key(fields: "id") { id: ID! }', ['events: Media @interfaceObject']],
])('%s is told', (sdl, found) => {
  expect(unplanned('events', parse(sdl)).map((text) => text.split(' ').slice(0, 3).join(' '))).toEqual(found)
})

test('nothing of ours is planned wrongly', () => {
  expect(describeFederation().flatMap(({ name, sdl }) => unplanned(name, parse(sdl)))).toEqual([])
})
