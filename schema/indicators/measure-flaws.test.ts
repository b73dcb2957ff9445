import { expect, test } from 'vitest'
import { measureFlaws } from './measure-flaws.ts'
import type { Named } from './rule-fields.ts'

const label = { zh: '会员', en: 'Members' }
const members: Named = { kind: 'INTEGER', label, confidential: false, level: true }
const joined: Named = { kind: 'INTEGER', label, confidential: false }
const fields = { named: (field: string) => ({ members, joined })[field] }

test.each([
  ['SUM', 'members', ['quantity']],
  ['STOCK', 'members', ['quantity']],
  ['SUM', 'joined', []],
  ['LEVEL', 'members', []],
  ['MAX', 'members', []],
  ['AVERAGE', 'members', []],
] as const)(
  '%s of %s is at fault at %j: what a body has at a time is not added up',
  (measure, quantity, places) => {
    const found = measureFlaws({ of: 'AcademicEvent', quantity }, { measure }, fields)
    expect(found.map(({ path }) => path.join('.'))).toEqual(places)
  },
)
