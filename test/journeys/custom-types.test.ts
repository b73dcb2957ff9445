import { read, utils, type WorkSheet, write } from '@e965/xlsx'
import { organizationGlobalId } from '@kexie/changzhou/registers'
import { expect, test, vi } from 'vitest'
import { useRegisters } from '../attacks/registers-only.ts'
import { ownSociety } from './accounts.ts'
import { district } from './clerk.ts'
import { settingJourney } from './settings-journey.ts'
import { officeOf } from './spreadsheet-office.ts'

const product = useRegisters()
const { look, set } = settingJourney(product, {
  ...{ mutation: 'setRecordType', change: 'RecordTypeChange', preview: 'recordTypePreview' },
})

interface FieldGiven {
  name?: string
  kind: string
  labelZh: string
  [key: string]: unknown
}

const fields: FieldGiven[] = [
  { kind: 'QUANTITY', labelZh: '接待人次', labelEn: 'Visits', required: true, relation: true, min: 0 },
  {
    kind: 'CHOICE',
    labelZh: '收费',
    labelEn: 'Fee',
    choices: [
      { nameZh: '免费', nameEn: 'Free' },
      { nameZh: '收费', nameEn: 'Paid' },
    ],
  },
  { kind: 'ORGANIZATION', labelZh: '接待的单位', labelEn: 'Guest' },
  { kind: 'PERSON', labelZh: '讲解员', labelEn: 'Guide' },
  { kind: 'DATE', labelZh: '结束日期', labelEn: 'Ended on', since: 'occurredOn' },
  { kind: 'LIST_VALUE', labelZh: '所获奖项', labelEn: 'Award', of: 'award' },
  { kind: 'BOOLEAN', labelZh: '是否外地', labelEn: 'From elsewhere' },
  { kind: 'TEXT', labelZh: '备注', labelEn: 'Remark', max: 50 },
  {
    ...{ kind: 'PARTS', labelZh: '分场次', labelEn: 'Sessions' },
    fields: [
      { kind: 'DATE', labelZh: '日期', labelEn: 'Held on', required: true, since: 'occurredOn' },
      { kind: 'QUANTITY', labelZh: '人次', labelEn: 'Visits' },
    ],
  },
]

const visit = { nameZh: '场馆接待', nameEn: 'Venue visit', helpZh: '一次或一段时间的接待', fields }

interface Defined {
  type: string
  slug: string
  custom: boolean
  retired: boolean
  revision: number
  label: string
  fields: { name: string; kind: string; computed: boolean; relation: string | null; list: string | null }[]
  change: { fields: Stated[] }
  versions: { version: number }[]
}

async function defined(): Promise<Defined[]> {
  const { data, errors } = await product.query(
    '{ recordDefinitions(custom: true) { type slug custom retired revision label hash change versions { version } fields { name kind computed relation list } } }',
  )
  expect(errors).toBeUndefined()
  return data.recordDefinitions
}

/** A field as a later change states it again. */
const again = (field: Stated): FieldGiven => ({
  ...{ ...itemAgain(field), retired: field.isRetired },
  fields: field.fields.map(itemAgain),
})

interface Stated {
  name: string
  kind: string
  label: { zh: string; en: string }
  help: { zh: string; en: string }
  isRequired: boolean
  isRetired: boolean
  hasRelation: boolean
  isLevel: boolean
  choices: { code: string; label: { zh: string; en: string } }[]
  fields: Stated[]
}

function itemAgain({
  label,
  help,
  isRequired,
  isRetired: _,
  hasRelation,
  isLevel,
  choices,
  fields: __,
  ...rest
}: Stated) {
  return {
    ...rest,
    ...{ labelZh: label.zh, labelEn: label.en, helpZh: help.zh, helpEn: help.en },
    ...{ required: isRequired, relation: hasRelation, level: isLevel },
    choices: choices.map(({ code, label: { zh, en } }) => ({ code, nameZh: zh, nameEn: en })),
  }
}

let calls = 0

/** Reports rows as the clerk of a society; what came of each. */
async function report(
  rows: object[],
  { dryRun = false, submit = true, reason = null as string | null } = {},
) {
  const { data, errors } = await product.as('REPORTER')(
    `mutation ($input: ReportCustomRecordsInput!) { reportCustomRecords(input: $input) {
      ... on ReportReceipt { reported refused results {
        ... on RecordReported { change record { __typename id title status } }
        ... on Refused { row problems { code field label: message expected received } } } }
      ... on Refused { problems { code field message } } } }`,
    {
      input: {
        ...{ type: 'VenueVisit', organization: organizationGlobalId(ownSociety) },
        ...{ idempotencyKey: `visits ${++calls}`, submit, dryRun, reason, rows },
      },
    },
  )
  expect(errors).toBeUndefined()
  return data.reportCustomRecords
}

async function accept(id: string) {
  const { data } = await product.query(
    'mutation ($input: MoveRecordsInput!) { acceptRecords(input: $input) { ... on MoveReceipt { moved } ... on Refused { problems { code message } } } }',
    { input: { ids: [id] } },
  )
  expect(data.acceptRecords).toEqual({ moved: 1 })
}

async function record(id: string, part: 'REVIEWER' | 'REPORTER' | 'OTHER_REPORTER' = 'REVIEWER') {
  const { data, errors } = await product.as(part)(
    `query ($id: ID!) { node(id: $id) { ... on CustomRecord { id title status revision occurredOn organization { name } district { name } credit { code }
      definition { type } values changes { field label kind before after } submission { recordId status acceptedRevision record { id } } ledgerEntries { quantity } } } }`,
    { id },
  )
  expect(errors).toBeUndefined()
  return data.node
}

test('an office defines a record type, and it is there at once', async () => {
  const preview = await look(visit)
  expect(preview.consequences?.join('')).toMatch(/新设记录类型“场馆接待”（VenueVisit）：接待人次、收费/)
  expect(await defined()).toEqual([])
  expect(await set(visit, 0)).toEqual({ __typename: 'RecordTypeSet' })
  const [type] = await defined()
  expect(type).toMatchObject({
    ...{
      type: 'VenueVisit',
      slug: 'venue-visit-records',
      custom: true,
      retired: false,
      revision: 1,
      label: '场馆接待',
    },
    versions: [{ version: 1 }],
  })
  expect(type?.fields.map(({ name }) => name)).toEqual([
    ...['visits', 'visitsRelation', 'visitsUpTo', 'fee', 'guest', 'guide', 'endedOn', 'award'],
    ...['fromElsewhere', 'remark', 'sessions'],
  ])
})

const textField = (labelEn: string) => ({ kind: 'TEXT', labelZh: labelEn, labelEn })
const guide = { kind: 'PERSON', name: 'guide', labelZh: '讲解员' }

test.each<[string, object, string]>([
  ['what would have the address of another', { type: 'Service' }, 'change.type'],
  ['what everything is called', { type: 'Person' }, 'change.type'],
  [
    'what keeps whom another names',
    { fields: [guide, { ...textField('Guide ID'), name: 'guideId' }] },
    'change.fields.1.name',
  ],
  [
    'what every object has',
    { fields: [{ ...textField('Constructor'), name: 'constructor' }] },
    'change.fields.0.name',
  ],
  [
    'where every record lies',
    { fields: [{ ...textField('Area'), name: 'districtCode' }] },
    'change.fields.0.name',
  ],
  [
    'a list that may be empty and has two',
    { fields: [{ kind: 'LIST_VALUES', labelZh: '奖', of: 'award', min: 2 }] },
    'change.fields.0.min',
  ],
  [
    'a number that is none',
    { fields: [{ kind: 'QUANTITY', labelZh: '数', max: -5 }] },
    'change.fields.0.max',
  ],
  ['half a number', { fields: [{ kind: 'QUANTITY', labelZh: '数', max: 1.5 }] }, 'change.fields.0.max'],
])('%s is refused where it stands', async (_, change, field) => {
  const { problems = [] } = await look({ nameZh: '另一种', fields: [textField('Remark')], ...change })
  expect(problems.map((one) => one.field)).toContain(field)
})

test('names that are made are free, of items too', async () => {
  const items = {
    kind: 'PARTS',
    labelZh: '各项',
    labelEn: 'Title',
    fields: [textField('Type'), textField('Status')],
  }
  const { consequences, problems } = await look({
    ...{ nameZh: '服务', nameEn: 'Service' },
    fields: [
      { ...guide, name: null, labelEn: 'Guide' },
      textField('Guide ID'),
      textField('Constructor'),
      items,
    ],
  })
  expect(problems).toBeUndefined()
  expect(consequences?.join('')).toMatch(/（Service2）/)
})

const guests = { name: '常州市某某实验小学' }
let accepted = ''

test('a clerk reports it, a reviewer accepts it, and it says what was reported', async () => {
  const row = {
    ...{ title: '五一接待', occurredOn: '2021-05-01', district, visits: 300, visitsRelation: 'AT_LEAST' },
    ...{
      fee: 'VALUE',
      guest: guests,
      guide: { name: '张试验', affiliation: '科技馆' },
      endedOn: '2021-05-05',
    },
    ...{ fromElsewhere: false, remark: '  雨天 ', sessions: [{ heldOn: '2021-05-01', visits: 120.5 }] },
  }
  row.fee = (await defined())[0]?.change.fields[1]?.choices[0]?.code ?? ''
  expect(row.fee).toBe('FREE')
  const tried = await report([row], { dryRun: true })
  expect(tried.results).toEqual([{ change: 'CREATED', record: null }])
  const { results } = await report([row])
  expect(results[0].record).toMatchObject({
    __typename: 'CustomRecord',
    title: '五一接待',
    status: 'SUBMITTED',
  })
  accepted = results[0].record.id
  await accept(accepted)
  expect(await record(accepted)).toMatchObject({
    ...{
      title: '五一接待',
      status: 'ACCEPTED',
      occurredOn: '2021-05-01',
      district: { name: expect.any(String) },
    },
    ...{ organization: { name: ownSociety }, definition: { type: 'VenueVisit' }, credit: null },
    submission: { recordId: accepted, record: { id: accepted } },
    values: {
      ...{ visits: 300, visitsRelation: 'AT_LEAST', visitsUpTo: null, fee: 'FREE', remark: '雨天' },
      ...{ guest: guests, guide: { name: '张试验', affiliation: '科技馆' }, endedOn: '2021-05-05' },
      ...{ award: null, fromElsewhere: false, sessions: [{ heldOn: '2021-05-01', visits: 120.5 }] },
    },
  })
  const { data: audited } = await product.as('AUDIT_ADMIN')(
    'query ($object: ID!) { auditEntries(filter: { object: $object }, first: 5) { nodes { action object objectType } } }',
    { object: accepted },
  )
  const entries: { action: string; object: string }[] = audited.auditEntries.nodes
  expect(entries.map(({ action, object }) => `${action} ${object}`)).toEqual(
    ['ACCEPT', 'SUBMIT', 'REPORT'].map((action) => `${action} ${accepted}`),
  )
  const { data } = await product.as('OTHER_REPORTER')(
    '{ customRecords(type: "VenueVisit", first: 5) { totalCount nodes { title values } } }',
  )
  expect(data.customRecords).toMatchObject({ totalCount: 1, nodes: [{ title: '五一接待' }] })
})

test('whatever is wrong with a row is told at its field, in words, and nothing of it is written', async () => {
  const row = { title: '试', occurredOn: '2021-05-01', district, visits: 1 }
  const wrong: [string, object, string, string][] = [
    ['no title', { ...row, title: ' ' }, 'title', 'REQUIRED'],
    ['no day', { ...row, occurredOn: undefined }, 'occurredOn', 'REQUIRED'],
    ['keys that are none', { ...row, id: [5], externalKey: { a: 1 } }, 'externalKey', 'INVALID_VALUE'],
    ['no such day', { ...row, occurredOn: '2021-02-30' }, 'occurredOn', 'INVALID_VALUE'],
    ['a number missing', { ...row, visits: undefined }, 'visits', 'REQUIRED'],
    ['words for a number', { ...row, visits: '三百' }, 'visits', 'INVALID_VALUE'],
    ['three decimals', { ...row, visits: 1.005 }, 'visits', 'INVALID_VALUE'],
    ['a number below its bounds', { ...row, visits: -1 }, 'visits', 'INVALID_VALUE'],
    ['between and no upper number', { ...row, visitsRelation: 'BETWEEN' }, 'visitsUpTo', 'REQUIRED'],
    ['no choice of it', { ...row, fee: 'GRATIS' }, 'fee', 'INVALID_VALUE'],
    ['no field of it', { ...row, colour: 'red' }, 'colour', 'INVALID_VALUE'],
    ['too long', { ...row, remark: '长'.repeat(51) }, 'remark', 'INVALID_VALUE'],
    ['a day before it began', { ...row, endedOn: '2021-04-30' }, 'endedOn', 'INVALID_VALUE'],
    ['a value of no list', { ...row, award: 'NOBEL' }, 'award', 'INVALID_VALUE'],
    ['a name of nobody', { ...row, guest: { name: '无' } }, 'guest.name', 'INVALID_VALUE'],
    ['text for a truth', { ...row, fromElsewhere: '是' }, 'fromElsewhere', 'INVALID_VALUE'],
    ['an item without its day', { ...row, sessions: [{ visits: 1 }] }, 'sessions.0.heldOn', 'REQUIRED'],
    ['an item that is none', { ...row, sessions: ['x'] }, 'sessions.0', 'INVALID_VALUE'],
    ['what turns the direction of reading', { ...row, title: '甲\u202e乙' }, 'title', 'INVALID_VALUE'],
  ]
  const { results, refused } = await report(
    wrong.map(([, given]) => given),
    { submit: false },
  )
  expect(refused).toBe(wrong.length)
  for (const [place, [what, , field, code]] of wrong.entries())
    expect(results[place].problems, what).toContainEqual(expect.objectContaining({ field, code }))
  const messages = results.flatMap(({ problems }: { problems: { label: string }[] }) =>
    problems.map(({ label }) => label),
  )
  expect(messages.join('\n')).not.toMatch(/Expected|GraphQL|undefined/)
})

test('a correction says what changed and why, and waits for the reviewer', async () => {
  const { values } = await record(accepted)
  const row = {
    ...{ id: accepted, title: '五一接待', occurredOn: '2021-05-01', district },
    ...{ visits: 320, visitsRelation: 'AT_LEAST', fee: 'FREE', guest: guests },
    ...{ guide: { name: '张试验', affiliation: '科技馆' }, endedOn: '2021-05-05', fromElsewhere: false },
    ...{ remark: '雨天', sessions: values.sessions },
  }
  expect((await report([row])).results[0].problems).toMatchObject([{ code: 'REASON_MISSING' }])
  await report([row], { reason: '补计一个班' })
  const shown = await record(accepted)
  expect(shown).toMatchObject({
    ...{ status: 'SUBMITTED', revision: 2, submission: { acceptedRevision: 1 } },
    changes: [{ field: 'visits', label: '接待人次', kind: 'CHANGED', before: '300', after: '320' }],
  })
  await accept(accepted)
})

const rule = {
  measure: 'SUM',
  terms: [{ of: 'VenueVisit', where: [{ field: 'fee', is: ['FREE'] }], quantity: 'visits', by: ['fee'] }],
}

test('a rule counts it, with its relation, and the figure leads back to the record', async () => {
  const { data } = await product.query(
    `query ($input: RuleTrialInput!) { ruleTrial(input: $input) { ... on RuleTrial { sentence recordCount areas { whole { value relation } } } ... on Refused { problems { field message } } } }`,
    { input: { ...rule, fromYear: 2021, toYear: 2021 } },
  )
  expect(data.ruleTrial).toMatchObject({ recordCount: 1 })
  expect(data.ruleTrial.areas[0].whole).toEqual({ value: 320, relation: 'AT_LEAST' })
  expect(data.ruleTrial.sentence).toMatch(/场馆接待.*收费.*免费.*接待人次/)
  const proposed = await product.query(
    `mutation ($input: ProposeIndicatorInput!) { proposeIndicator(input: $input) { ... on IndicatorProposed { proposal { id revision } } ... on Refused { problems { field message } } } }`,
    {
      input: {
        ...{ revision: 0, reason: '场馆年报要用' },
        change: {
          ...{
            code: 'free-visits',
            nameZh: '免费接待人次',
            nameEn: 'Free visits',
            unitZh: '人次',
            unitEn: 'visits',
          },
          ...{ direction: 'UP', service: 'LITERACY', ...rule },
        },
      },
    },
  )
  const { id, revision } = proposed.data.proposeIndicator.proposal
  const { data: decided } = await product.as('LEADER')(
    `mutation ($input: DecideIndicatorInput!) { decideIndicator(input: $input) { ... on IndicatorDecided { proposal { state } } ... on Refused { problems { message } } } }`,
    { input: { proposal: id, decision: 'ADOPT', revision, reason: '同意' } },
  )
  expect(decided.decideIndicator.proposal.state).toMatch(/COUNTING|IN_FORCE/)
  const figure = await vi.waitFor(
    async () => {
      const { data: asked } = await product.query(
        `{ indicator(code: "free-visits") { figure(from: 2021, to: 2021) { value relation evidence(first: 3) { nodes { record { __typename id title } } } breakdown(by: ["fee"]) { parts { values { name } value } } } } }`,
      )
      expect(asked.indicator?.figure.value).toBe(320)
      return asked.indicator.figure
    },
    { timeout: 30_000, interval: 300 },
  )
  expect(figure).toMatchObject({
    relation: 'AT_LEAST',
    evidence: { nodes: [{ record: { __typename: 'CustomRecord', id: accepted, title: '五一接待' } }] },
  })
  expect(figure.breakdown.parts).toMatchObject([{ values: [{ name: '免费' }], value: 320 }])
})

test('an office fills in its spreadsheet, and takes out what it reported', async () => {
  const slug = 'venue-visit-records'
  const organization = organizationGlobalId(ownSociety)
  const office = officeOf(product, await product.tokenOf('REPORTER'))
  const template = await office.take(`/templates/${slug}.xlsx`)
  expect(template.status).toBe(200)
  const workbook = read(template.file)
  expect(workbook.SheetNames.slice(0, 2)).toEqual(['场馆接待', '分场次'])
  const main = workbook.Sheets.场馆接待 as WorkSheet
  const [header = []] = utils.sheet_to_json<string[]>(main, { header: 1 })
  const row = {
    标题: '六一接待',
    日期: '2021-06-01',
    辖市区: '武进区',
    接待人次: '300余',
    收费: '免费',
    讲解员姓名: '李试验',
  }
  const named = Object.entries(row)
  const cells = header.map(
    (word) => named.find(([name]) => word.replace(/[*（].*$/, '').trim() === name)?.[1] ?? null,
  )
  expect(cells.filter(Boolean)).toHaveLength(named.length)
  utils.sheet_add_aoa(main, [cells.map((cell, place) => (place === 0 ? 1 : cell))], { origin: 'A3' })
  utils.sheet_add_aoa(workbook.Sheets.分场次 as WorkSheet, [[1, '2021-06-01', 120]], { origin: 'A3' })
  const file = Buffer.from(write(workbook, { type: 'buffer' }))
  const all = await office.send(slug, { organization, mode: 'all', submit: 'true' }, file)
  expect(all.body).toMatchObject({ type: 'VenueVisit', created: 1, refused: 0, written: 1, conflicts: [] })
  const again = await office.send(slug, { organization, mode: 'all', submit: 'true' }, file)
  expect(again.body).toMatchObject({ replayed: true })
  const json = await office.take(`/exports/${slug}.json?organization=${organization}&text=六一`)
  expect(JSON.parse(String(json.file))).toMatchObject([
    {
      title: '六一接待',
      visits: 300,
      visitsRelation: 'AT_LEAST',
      fee: 'FREE',
      sessions: [{ visits: 120 }],
    },
  ])
  const csv = await office.take(`/exports/${slug}.csv?organization=${organization}`)
  expect(String(csv.file)).toMatch(/六一接待.*300.*免费/)
  // What is exported comes back and changes nothing.
  const xlsx = await office.take(`/exports/${slug}.xlsx?organization=${organization}&text=六一`)
  const back = await office.send(slug, { organization, mode: 'dry-run' }, xlsx.file)
  expect(back.body).toMatchObject({ unchanged: 1, refused: 0, conflicts: [] })
  const form = await office.take(`/templates/${slug}.json?record=${accepted}`)
  expect(JSON.parse(String(form.file))).toMatchObject({
    ...{ type: 'VenueVisit', custom: true, label: '场馆接待' },
    content: {
      values: {
        title: '五一接待',
        visits: '320',
        'guide.name': '张试验',
        'guide.affiliation': '科技馆',
        fee: 'FREE',
      },
      lists: { sessions: [{ heldOn: '2021-05-01', visits: '120.5' }] },
    },
  })
})

test('what indicators count by is not changed under them', async () => {
  const [type] = await defined()
  const stated = (type?.change.fields ?? []).map((field) => again(field))
  const change = {
    ...{ ...visit, type: 'VenueVisit' },
    fields: stated.map((field) => (field.name === 'visits' ? { ...field, level: true } : field)),
  }
  const { problems } = await look(change)
  expect(problems).toMatchObject([
    { field: 'change.fields.0.level', message: expect.stringContaining('免费接待人次') },
  ])
})

test('fields are added and retired, and what was reported before stays as it was', async () => {
  const [type] = await defined()
  const stated = (type?.change.fields ?? []).map((field) => again(field))
  const next = stated.map((field) =>
    ['remark', 'sessions'].includes(field.name ?? '') ? { ...field, retired: true } : field,
  )
  const change = {
    ...{ ...visit, type: 'VenueVisit' },
    fields: [
      ...next,
      { kind: 'QUANTITY', labelZh: '门票收入', labelEn: 'Takings', required: true, level: true },
    ],
  }
  const { consequences } = await look(change)
  expect(consequences?.join('\n')).toMatch(/停用字段“备注”。.*免费接待人次/)
  expect(consequences?.join('\n')).toContain('新增字段“门票收入”。必填；已有的 2 条记录照旧')
  expect(await set(change, 0)).toMatchObject({ problems: [{ code: 'ALREADY_EXISTS' }] })
  expect(await set(change, 1)).toEqual({ __typename: 'RecordTypeSet' })
  expect((await record(accepted)).values).toMatchObject({ remark: '雨天', takings: null })
  const row = {
    ...{ id: accepted, title: '五一接待', occurredOn: '2021-05-01', district, visits: 320, takings: 12.5 },
    ...{ visitsRelation: 'AT_LEAST', fee: 'FREE' },
  }
  expect((await report([{ ...row, remark: '晴' }], { reason: '补填' })).results[0].problems).toMatchObject([
    { code: 'INVALID_VALUE', field: 'remark' },
  ])
  await report([row], { reason: '补填门票收入' })
  await accept(accepted)
  // What is asked no longer stays with the record when it is corrected.
  expect((await record(accepted)).values).toMatchObject({
    ...{ remark: '雨天', takings: 12.5, guest: null, sessions: [{ heldOn: '2021-05-01' }] },
  })
  // What a body has at a time is taken as it was last, and not added up.
  const tried = async (measure: string, term: object = { quantity: 'takings' }) => {
    const terms = [{ of: 'VenueVisit', ...term }]
    const { data } = await product.query(
      `query ($input: RuleTrialInput!) { ruleTrial(input: $input) { ... on RuleTrial { areas { whole { value } } } ... on Refused { problems { field message } } } }`,
      { input: { measure, terms, fromYear: 2021, toYear: 2021 } },
    )
    return data.ruleTrial
  }
  expect((await tried('SUM')).problems[0].message).toMatch(/LEVEL|时点|末次/)
  expect((await tried('LEVEL')).areas[0].whole.value).toBe(12.5)
  // And is counted, list by list.
  expect((await tried('COUNT', { items: 'sessions' })).areas[0].whole.value).toBe(1)
  const gone = { ...visit, type: 'VenueVisit', fields: fields.slice(1) }
  expect(await look(gone)).toMatchObject({
    problems: expect.arrayContaining([
      { code: 'REQUIRED', field: 'change.fields', message: expect.any(String) },
    ]),
  })
})

test('a type that is retired is reported no longer, and its records stay', async () => {
  const [type] = await defined()
  const change = {
    ...{ ...visit, type: 'VenueVisit', retired: true },
    fields: (type?.change.fields ?? []).map((field) => again(field)),
  }
  expect((await look(change)).consequences?.join('')).toContain(
    '停用“场馆接待”。不再填报；已有的 2 条记录照旧可看、可计。',
  )
  await set(change, type?.revision ?? 0)
  const more = await report([{ title: '再来', occurredOn: '2021-06-01', district, visits: 1, takings: 1 }])
  expect(more.results[0].problems).toMatchObject([{ code: 'INVALID_VALUE', field: 'type' }])
  // What is there is corrected still.
  const mended = {
    id: accepted,
    title: '五一接待',
    occurredOn: '2021-05-01',
    district,
    visits: 320,
    takings: 13,
  }
  expect((await report([mended], { dryRun: true, reason: '改票款' })).results).toMatchObject([
    { change: 'REVISED' },
  ])
  expect((await record(accepted)).title).toBe('五一接待')
})

test('only the office defines what is reported', async () => {
  for (const part of ['REPORTER', 'DISTRICT_REVIEWER', 'LEADER'] as const) {
    const { data } = await product.as(part)(
      'mutation ($input: SetRecordTypeInput!) { setRecordType(input: $input) { ... on Refused { problems { code } } } }',
      { input: { change: { ...visit, nameZh: '另一种', nameEn: 'Another' }, revision: 0, reason: '试' } },
    )
    expect(data.setRecordType, part).toMatchObject({ problems: [{ code: 'NOT_PERMITTED' }] })
  }
  expect(await defined()).toHaveLength(1)
})
