import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { domainTables, organizationId } from '@kexie/db/tables/record-tables'
import { date, integer, pgSchema, text } from 'drizzle-orm/pg-core'
import { afterAll, expect, test } from 'vitest'
import { declareRecords } from './declare-records.ts'
import { recordType } from './record-type.ts'

const folder = mkdtempSync(join(tmpdir(), 'kexie-declared-'))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0

function schemaOf(fields: string, more = ''): URL {
  const file = join(folder, `${++files}.graphql`)
  const words = '@label(zh: "甲", en: "A")'
  const called = (sdl: string) => sdl.replace(/(\w+: [\w![\]]+|TALK|ONLINE)/g, `$1 ${words}`)
  writeFileSync(file, `${called(more)}\ntype Visit @record(plural: "Visits") ${words} { ${called(fields)} }`)
  return pathToFileURL(file)
}

const schema = pgSchema('test')
const { record, part } = domainTables(schema)
const forms = schema.enum('form', ['TALK', 'SHOW'])
const visit = record('visit', {
  hostId: organizationId('host_id'),
  people: integer(),
  endsOn: date('ends_on'),
})
const stop = part('visit_stop', visit, { place: text().notNull() })
const plain = recordType({ table: visit })
const fields = 'host: Organization people: Int endsOn: Date'

test('a declaration and its table that agree are joined', () => {
  const records = declareRecords(schemaOf(fields), { Visit: plain })
  expect(records.types.get('Visit')?.shape.fields.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    'host ORGANIZATION',
    'people INTEGER',
    'endsOn DATE',
  ])
  expect(Object.keys(records.resolvers.Mutation ?? {})).toEqual(['reportVisits'])
})

const stops = 'type Stop { place: String! }'
const withParts = recordType({ table: visit, parts: { stops: stop } })

test.each([
  ['a field without a column', `${fields} theme: String`, '', plain, 'visit has no column for theme'],
  [
    'a column without a field',
    'host: Organization people: Int',
    '',
    plain,
    'visit keeps what no field brings: endsOn',
  ],
  ['a list without a part table', `${fields} stops: [Stop!]!`, stops, plain, 'Visit.stops has no part table'],
  ['a part table without a list', fields, '', withParts, 'Visit has part tables of no list: stops'],
  [
    'a part whose field has no column',
    `${fields} stops: [Stop!]!`,
    'type Stop { place: String! note: String }',
    withParts,
    'visit_stop has no column for note',
  ],
  [
    'a part of a part',
    `${fields} stops: [Stop!]!`,
    'type Step { note: String } type Stop { place: String! steps: [Step!]! }',
    withParts,
    'Visit.stops: a part has no parts',
  ],
])('%s stops the subgraph from being built', (_, own, more, type, message) => {
  expect(() => declareRecords(schemaOf(own, more), { Visit: type })).toThrow(message)
})

test.each([
  [
    'a number kept as a day',
    'endsOn: Int',
    { endsOn: date('ends_on') },
    'endsOn is INTEGER, its column date',
  ],
  ['a day kept as text', 'endsOn: Date', { endsOn: text('ends_on') }, 'endsOn is DATE, its column text'],
  [
    'money kept as a whole number',
    'cost: Quantity',
    { cost: integer() },
    'cost is QUANTITY, its column integer',
  ],
  ['somebody kept by name', 'host: Person', { hostId: text('host_id') }, 'host is PERSON, its column text'],
  [
    'a blank that may not be',
    'people: Int',
    { people: integer().notNull() },
    'people is sometimes blank, its column never',
  ],
  [
    'no blank where one may be',
    'people: Int!',
    { people: integer() },
    'people is never blank, its column sometimes',
  ],
  ['a value more', 'form: Form', { form: forms() }, 'form and its column differ in ONLINE, SHOW'],
  [
    'a list of values kept as one',
    'form: [Form!]!',
    { form: forms().notNull() },
    'form is CHOICES, its column form',
  ],
  [
    'one of them kept as a list',
    'form: Form',
    { form: forms().array() },
    'form is CHOICE, its column form[]',
  ],
])('%s stops the subgraph from being built', (_, own, columns, message) => {
  const table = record(`visit_${++files}`, columns)
  const stated = schemaOf(own, 'enum Form { TALK ONLINE }')
  expect(() => declareRecords(stated, { Visit: recordType({ table }) })).toThrow(message)
})

test('a type that is declared in one place only stops it too', () => {
  expect(() => declareRecords(schemaOf(fields), {})).toThrow('Visit is declared and has no record type')
  expect(() => declareRecords(schemaOf(fields), { Visit: plain, Ghost: plain })).toThrow('Ghost')
})
