import { type Action, type Reach, reachesByRole } from '@kexie/schema/permission'

const all = (...conditions: string[]) => conditions.join(' and ')

/** Conditions on a row of `reporting.record`, its columns named as `row` says: '' or 'r.'. */
const own = (row: string) => `${row}organization_id = any ((select reporting.own())::uuid[])`
const inDistrict = (row: string) => `${row}district_code = any ((select reporting.own_districts())::text[])`
const submitted = (row: string) => `${row}status <> 'DRAFT' and ${row}submitted_at is not null`
const accepted = (row: string) => `${row}status = 'ACCEPTED'`
const isPublic = (row: string) => `${row}type not in (select c.type from reporting.confidential_type c)`
const isOpen = (row: string) => `${row}type in (select o.type from reporting.open_type o)`
const ofOthers = (row: string) => `(${own(row)}) is not true`

/** What each reach is of a row. A reach that a purpose does not name reaches nothing of it. */
type Conditions = Partial<Record<Reach, string>>

const seen: Conditions = {
  ANY: submitted(''),
  OWN: own(''),
  DISTRICT: all(submitted(''), inDistrict('')),
  PUBLISHED: all(accepted(''), isPublic('')),
  OPEN: all(accepted(''), isOpen('')),
}

/** Whoever may read how a published record was reviewed sees its revisions, which are compared. */
const compared: Conditions = { ...seen, PUBLISHED: all(submitted(''), isPublic('')) }

const decided: Conditions = {
  OTHERS: all("status <> 'DRAFT'", ofOthers('')),
  DISTRICT_OTHERS: all("status <> 'DRAFT'", inDistrict(''), ofOthers('')),
}

/** Of what belongs to a record: whether it is a record for which that holds. */
const ofRecord = (which: string, condition = 'true') =>
  `exists (select from reporting.record r where r.id ${which} and ${condition} offset 0)`

const belonging = (which: string): Conditions => ({
  OWN: ofRecord(which, own('r.')),
  DISTRICT: ofRecord(which, inDistrict('r.')),
  PUBLISHED: ofRecord(which, all(accepted('r.'), isPublic('r.'))),
})

/** Of what is written beside a record that is moved: the same as of the record, which is looked for. */
const moved: Conditions = {
  OWN: ofRecord('= record_id', own('r.')),
  OTHERS: ofRecord('= record_id', ofOthers('r.')),
  DISTRICT_OTHERS: ofRecord('= record_id', all(inDistrict('r.'), ofOthers('r.'))),
}

const moving = ['SUBMIT', 'WITHDRAW', 'ENDORSE', 'ACCEPT', 'RETURN', 'MERGE_DUPLICATE'] as const

const ofPair: Conditions = {
  OTHERS: 'true',
  DISTRICT_OTHERS: ofRecord('in (first_id, second_id)', inDistrict('r.')),
}

/** By role, what its permissions reach; where two reach as far, as the first says. */
function byRole(reached: readonly (readonly [Action, Conditions])[], otherwise = 'false'): string {
  const all = reached.flatMap(([action, conditions]) =>
    reachesByRole(action).flatMap(([role, reaches]) =>
      reaches.map((reach) => ({ role, reach, condition: conditions[reach] })),
    ),
  )
  const first = all.filter(
    ({ role, reach }, place) => all.findIndex((one) => one.role === role && one.reach === reach) === place,
  )
  const cases = [...Map.groupBy(first, ({ role }) => role)].flatMap(([role, its]) => {
    const conditions = its.flatMap(({ condition }) => condition ?? [])
    return conditions.length > 0 ? `    when '${role}' then ${conditions.join(' or ')}` : []
  })
  return ["case (select reporting.caller_fact('role'))", ...cases, `    else ${otherwise}`, '  end'].join(
    '\n',
  )
}

/** What policies leave to the table of permissions: `{{name}}` in their files, a condition on a row in SQL. */
export const permissionSlots: Readonly<Record<string, () => string>> = {
  'a record is seen': () =>
    byRole([
      ['READ_SUBMISSION', compared],
      ['READ', seen],
    ]),
  'a record is decided': () =>
    byRole(
      [
        ['ENDORSE', decided],
        ['ACCEPT', decided],
        ['RETURN', decided],
        ['MERGE_DUPLICATE', decided],
      ],
      'organization_id = any ((select reporting.reports_for())::uuid[])',
    ),
  'a waiting record is foretold': () => byRole([['READ_SUBMISSION', { ...seen, PUBLISHED: 'true' }]]),
  // Whoever adopts what was proposed sees what it would come to.
  'a rule is tried': () =>
    byRole([
      ['TRY_RULE', { ANY: 'true' }],
      ['ADOPT_INDICATOR', { ANY: 'true' }],
    ]),
  'an indicator is proposed': () => byRole([['SET_INDICATOR', { ANY: 'true' }]]),
  'how the city was set is read': () =>
    byRole([
      ['READ_SETTINGS', { ANY: 'true' }],
      ['SET_INDICATOR', { ANY: 'true' }],
      ['ADOPT_INDICATOR', { ANY: 'true' }],
    ]),
  'an indicator is adopted': () => byRole([['ADOPT_INDICATOR', { ANY: 'true' }]]),
  'a record type is defined': () => byRole([['SET_RECORD_TYPE', { ANY: 'true' }]]),
  'a submission is seen': () => byRole([['READ_SUBMISSION', { ...belonging('= record_id'), ANY: 'true' }]]),
  'a submission is moved': () => byRole(moving.map((action) => [action, moved] as const)),
  'a pair is decided': () => byRole([['DECIDE_DUPLICATE', ofPair]]),
  'the audit is read': () => byRole([['READ_AUDIT', { ANY: 'true' }]]),
  'the audit of a record is read': () => {
    const which = '= object_key::uuid'
    return byRole([['READ_TRAIL', { ...belonging(which), ANY: ofRecord(which) }]])
  },
}
