import { toGlobalId } from '@kexie/schema/global-id'
import { expect, test } from 'vitest'
import type { ChiefInput } from './schema.generated.ts'
import { sittingProblems } from './sitting-chiefs.ts'

const recordId = '01890000-0000-7000-8000-000000000001'
const personId = '01890000-0000-7000-8000-000000000002'
const sitting = [{ recordId, personId, name: '王某', affiliation: '常州某医院' }]
const row = (person: ChiefInput['person'], more: Partial<ChiefInput> = {}) =>
  sittingProblems({ person, ...more } as ChiefInput, sitting)

test('whoever is in office is not listed again, by name or by id', () => {
  expect(row({ name: '王某', affiliation: '常州某医院' })).toMatchObject([{ code: 'ALREADY_EXISTS' }])
  expect(row({ person: toGlobalId('Person', personId) })).toHaveLength(1)
})

test('a namesake elsewhere, an office of the past and a correction of the same record are fine', () => {
  expect(row({ name: '王某', affiliation: '另一家' })).toEqual([])
  expect(row({ name: '王某', affiliation: '常州某医院' }, { endsOn: '2020-01-01' })).toEqual([])
  expect(row({ name: '王某', affiliation: '常州某医院' }, { id: toGlobalId('Chief', recordId) })).toEqual([])
})
