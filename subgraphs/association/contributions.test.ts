import { expect, test } from 'vitest'
import {
  admissionContributions,
  chiefContributions,
  designationContributions,
  grantContributions,
  seatContributions,
  unitContributions,
} from './contributions.ts'

test.each([
  ['SOCIETY', 'FOUNDED', null, ['municipal-societies 1']],
  ['SOCIETY', 'ADMITTED', null, ['municipal-societies 1', 'societies-absorbed 1']],
  ['SOCIETY', 'FOUNDED', '2019-12-31', ['municipal-societies 1', 'municipal-societies -1 2020-01-01']],
  ['PRIVATE_NON_ENTERPRISE', 'ADMITTED', null, ['societies-absorbed 1']],
  ['PRIVATE_NON_ENTERPRISE', 'FOUNDED', null, []],
  ['UNIVERSITY_ASSOCIATION', 'FOUNDED', null, ['university-associations 1']],
  ['ENTERPRISE_INSTITUTE', 'FOUNDED', null, ['enterprise-institutes 1']],
  ['INDUSTRY_ASSOCIATION', 'FOUNDED', '2020-05-01', ['industry-associations 1']],
  ['INDUSTRY_ASSOCIATION', 'ADMITTED', null, []],
] as const)('%s %s until %s counts %j', (kind, basis, endsOn, expected) => {
  const counted = admissionContributions({ kind, basis, endsOn })
  expect(
    counted.map(({ indicator, quantity, occurredOn }) =>
      [indicator, quantity, ...(occurredOn ? [occurredOn] : [])].join(' '),
    ),
  ).toEqual(expected)
})

test('seats count for the association alone, units for the leading group alone, chiefs always', () => {
  const codes = (counted: { indicator: string }[]) => counted.map(({ indicator }) => indicator)
  expect(codes(seatContributions({ committee: 'ASSOCIATION', endsOn: null }))).toEqual(['committee-members'])
  expect(seatContributions({ committee: 'EXPO', endsOn: null })).toEqual([])
  expect(codes(unitContributions({ committee: 'LITERACY_LEADING_GROUP', endsOn: null }))).toEqual([
    'leading-group-members',
  ])
  expect(unitContributions({ committee: 'FAIR', endsOn: null })).toEqual([])
  expect(codes(chiefContributions({ endsOn: '2020-08-01' }))).toEqual(['four-chiefs', 'four-chiefs'])
})

test('the batch of the pilot is observed as it is', () => {
  expect(designationContributions({ programme: 'SCI_TECH_CHINA_PILOT', batch: 2 })).toEqual([
    { indicator: 'kckz-pilot-batch', quantity: 2 },
  ])
  expect(designationContributions({ programme: 'OTHER', batch: 2 })).toEqual([])
})

test('a grant counts on the day approved, under the rules for innovation activities alone', () => {
  const approved = { approvedOn: '2019-05-01', approved: '8700.00' }
  expect(grantContributions(approved, 'INNOVATION_ACTIVITY')).toEqual([
    { indicator: 'funded-activities', quantity: 1, occurredOn: '2019-05-01' },
    { indicator: 'funded-amount', quantity: 8700, occurredOn: '2019-05-01' },
  ])
  expect(grantContributions(approved, 'AWARD')).toEqual([])
  expect(grantContributions({ approvedOn: null, approved: null }, 'INNOVATION_ACTIVITY')).toEqual([])
})
