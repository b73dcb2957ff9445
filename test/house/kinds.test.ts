import { admissionKind } from '@kexie/db/tables/association-records'
import { knownKinds } from '@kexie/schema/organization-kinds'
import type { FieldDefinition } from '@kexie/schema/record-definition'
import { expect, test } from 'vitest'
import { listValues } from '../../product/city/blank-lists.ts'
import { declaredTypes } from '../../product/city/record-types.ts'

const known = Object.keys(knownKinds)

const partiesOf = (fields: readonly FieldDefinition[]): string[] =>
  fields.flatMap((field) => (field.kind === 'PARTS' ? partiesOf(field.fields) : (field.party ?? [])))

test('every kind under which a field enters whom it names is one that code goes by', () => {
  const named = [...declaredTypes.values()].flatMap(({ shape }) => partiesOf(shape.fields))
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((kind) => !known.includes(kind))).toEqual([])
})

test('a city without a package has every kind that an admission may say, but for two that it adds where it has such bodies', () => {
  const own = Object.keys(listValues['organization-kind'] ?? {})
  expect(admissionKind.enumValues.filter((kind) => !own.includes(kind))).toEqual([
    'PRIVATE_NON_ENTERPRISE',
    'ENTERPRISE_INSTITUTE',
  ])
  expect(admissionKind.enumValues.filter((kind) => own.includes(kind) && !known.includes(kind))).toEqual([])
})
