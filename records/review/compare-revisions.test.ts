import { recordShapes } from '@kexie/schema/shape'
import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { compareRevisions, type Row } from './compare-revisions.ts'

const [shape] = recordShapes(
  parse(`
  """角色。 Role."""
  enum Role {
    """主办。 Host."""
    HOST
    """承办。 Organizer."""
    ORGANIZER
  }
  """嘉宾。 A guest."""
  type Guest {
    """其人。 The person."""
    person: Person!
    """角色。 Role."""
    role: Role
    """境外。 From abroad."""
    overseas: Boolean
    """电话。 Phone."""
    phone: String @confidential
  }
  """沙龙。 A salon."""
  type Gathering @record(plural: "Gatherings") {
    """主题。 Topic."""
    topic: String
    """费用。 Fee."""
    fee: Quantity
    """主办。 Host."""
    host: Organization
    """年份。 Year."""
    year: Int @computed
    """身份证号。 Identity number."""
    identity: String @confidential
    """嘉宾。 Guests."""
    guests: [Guest!]!
  }`),
)
const fields = shape?.fields ?? []

const compare = (before: Row, after: Row, guests: [Row[], Row[]] = [[], []]) =>
  compareRevisions(
    fields,
    { row: before, parts: { guests: guests[0] } },
    { row: after, parts: { guests: guests[1] } },
  ).map(({ path, kind }) => `${kind} ${path}`)

const [li, wu, zhou] = ['李', '吴', '周'].map((personId) => ({
  personId,
  role: 'HOST',
  overseas: false,
  phone: '1',
}))

test.each<[string, Row, Row, string[]]>([
  ['nothing', { topic: '碳' }, { topic: '碳' }, []],
  ['blank is blank, however it is kept', { topic: null }, {}, []],
  ['a text', { topic: '碳' }, { topic: '硅' }, ['CHANGED topic']],
  ['a value taken away', { fee: '10.00' }, { fee: null }, ['CHANGED fee']],
  ['an organization, by its id', { hostId: 'a' }, { hostId: 'b' }, ['CHANGED host']],
  ['what is computed, never', { year: 2020 }, { year: 2021 }, []],
  ['what is confidential, never', { identity: '1' }, { identity: '2' }, []],
])('%s', (_, before, after, changes) => {
  expect(compare(before, after)).toEqual(changes)
})

test.each<[string, unknown[], unknown[], string[]]>([
  ['the same list', [li, wu], [li, wu], []],
  ['the same items in another order', [li, wu], [wu, li], []],
  ['an item added at the front', [li], [wu, { ...li }], ['ADDED guests.0']],
  ['an item removed', [li, wu], [wu], ['REMOVED guests.0']],
  ['an item changed', [li, wu], [li, { ...wu, role: 'ORGANIZER' }], ['CHANGED guests.1.role']],
  ['an item changed and moved', [li, wu], [{ ...wu, overseas: true }, li], ['CHANGED guests.0.overseas']],
  ['a phone number, never', [li], [{ ...li, phone: '2' }], []],
  [
    'items with nothing in common are two items',
    [{ ...li, role: null }],
    [{ ...zhou, role: null }],
    ['REMOVED guests.0', 'ADDED guests.0'],
  ],
  ['the same item twice counts twice', [li, li], [li], ['REMOVED guests.1']],
])('of a list: %s', (_, before, after, changes) => {
  expect(compare({}, {}, [before as Row[], after as Row[]])).toEqual(changes)
})
