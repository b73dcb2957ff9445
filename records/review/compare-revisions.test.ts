import { recordDefinitions } from '@kexie/schema/record-definition'
import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { compareRevisions, type Row } from './compare-revisions.ts'

const [shape] = recordDefinitions(
  parse(`
   enum Role  @label(zh: "角色", en: "Role"){
    HOST @label(zh: "主办", en: "Host")
    ORGANIZER @label(zh: "承办", en: "Organizer")
  }
   type Guest  @label(zh: "嘉宾", en: "A guest"){
    person: Person! @label(zh: "其人", en: "The person")
    role: Role @label(zh: "角色", en: "Role")
    overseas: Boolean @label(zh: "境外", en: "From abroad")
    phone: String @confidential @label(zh: "电话", en: "Phone")
  }
   type Gathering @record(plural: "Gatherings")  @label(zh: "沙龙", en: "A salon"){
    topic: String @label(zh: "主题", en: "Topic")
    fee: Quantity @label(zh: "费用", en: "Fee")
    host: Organization @label(zh: "主办", en: "Host")
    year: Int @computed @label(zh: "年份", en: "Year")
    identity: String @confidential @label(zh: "身份证号", en: "Identity number")
    guests: [Guest!]! @label(zh: "嘉宾", en: "Guests")
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
