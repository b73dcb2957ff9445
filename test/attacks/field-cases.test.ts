import { organizationGlobalId } from '@kexie/changzhou/registers'
import { openDatabase } from '@kexie/db/database'
import { toGlobalId } from '@kexie/schema/global-id'
import { beforeAll, describe, expect, test } from 'vitest'
import { ownSociety } from '../journeys/accounts.ts'
import { accept, answered, codesOf, district, merge, recordOf, register, report } from './asking.ts'
import { useRegisters } from './registers-only.ts'

/** Cases from the field, each for its kind: what is tried, and what must come. */
const product = useRegisters()
const own = organizationGlobalId(ownSociety)
const clerk = () => product.as('REPORTER')
const reported = (plural: string, ...rows: object[]) => report(clerk(), own, plural, rows)

const event = (more: object = {}) => ({
  title: '试验交流会',
  series: 'society-exchange',
  form: 'FORUM',
  occurredOn: '2021-10-11',
  attendance: 10,
  ...more,
})

const figuresOf = async (organization: string, codes: readonly string[]) =>
  (
    await answered(
      product.query,
      'query ($id: ID!, $codes: [String!]) { node(id: $id) { ... on Organization { figures(from: 2017, to: 2021, codes: $codes) { value } } } }',
      { id: organization, codes },
    )
  ).node.figures.map(({ value }: { value: number | null }) => value)

const findingsOf = async (id: string) =>
  (
    await answered(
      product.query,
      'query ($id: ID!) { submission(id: $id) { findings { code field text } } }',
      {
        id,
      },
    )
  ).submission.findings

const cityValue = async (code: string) =>
  (await answered(product.query, `{ indicator(code: "${code}") { figure(from: 2017, to: 2021) { value } } }`))
    .indicator.figure.value

describe('blank text is never a key', () => {
  test.each(['', ' ', '\u3000', '\t'])(
    'two reports with the external key %j are two records',
    async (externalKey) => {
      const ids = [
        ...(await reported('AcademicEvents', event({ externalKey, title: '空编号其一' }))),
        ...(await reported('AcademicEvents', event({ externalKey, title: '空编号其二' }))),
      ].map(recordOf)
      expect(new Set(ids).size).toBe(2)
    },
  )

  test.each([
    ['reporting.record', 'external_key', 'record_external_key_is_not_blank'],
    ['reporting.acknowledgement', 'key', 'acknowledgement_key_is_not_blank'],
    ['association.organization', 'name', 'organization_name_is_not_blank'],
  ])('the database refuses a blank in %s.%s by the rule %s', async (table, column, rule) => {
    await reported('AcademicEvents', event({ externalKey: 'K', title: '有编号' }))
    const { sql, close } = openDatabase(product.databaseUrl, { name: 'kexie attack', max: 1 })
    const blank = sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx.unsafe(`update ${table} set ${column} = E'\\u3000 '`)
    })
    await expect(blank).rejects.toMatchObject({ constraint_name: rule })
    await close()
  })
})

describe('a party counts once in a record, whatever its roles', () => {
  const host = (organization: string) => ({ organization: { organization }, role: 'CO_HOST' })
  const codes = ['society-academic-events', 'society-event-participants']
  let [society, twin] = ['', '']

  beforeAll(async () => {
    society = await register(product, '联办试验学会')
    twin = await register(product, '联办试验学会（常州）')
  })

  test('the same co-host twice has one share, and the clerk is told', async () => {
    const [result] = await reported('AcademicEvents', event({ hosts: [host(society), host(society)] }))
    const id = recordOf(result)
    await accept(product, [id])
    expect(await figuresOf(society, codes)).toEqual([1, 10])
    expect(await findingsOf(id)).toEqual([
      {
        code: 'PARTY_REPEATED',
        field: 'hosts.1.organization',
        text: expect.stringContaining('第 2 项与第 1 项'),
      },
    ])
  })

  test('two co-hosts that turn out to be one have one share', async () => {
    const hosts = [host(society), host(twin)]
    const [result] = await reported('AcademicEvents', event({ title: '两家联办', hosts }))
    const id = recordOf(result)
    await accept(product, [id])
    expect(await figuresOf(twin, codes)).toEqual([1, 10])
    const city = await cityValue('society-academic-events')
    await merge(product, twin, society)
    expect(await figuresOf(society, codes)).toEqual([2, 20])
    const { node } = await answered(
      product.query,
      'query ($id: ID!) { node(id: $id) { ... on AcademicEvent { hosts { organization { id } } } } }',
      { id },
    )
    const both = [{ organization: { id: society } }, { organization: { id: society } }]
    expect(node.hosts.slice(1)).toEqual(both)
    expect(await cityValue('society-academic-events')).toBe(city)
  })

  test('who leads and is named as co-host as well counts what it leads', async () => {
    const before = (await figuresOf(own, codes))[0] ?? 0
    const [result] = await reported('AcademicEvents', event({ title: '自己联办', hosts: [host(own)] }))
    await accept(product, [recordOf(result)])
    expect((await figuresOf(own, codes))[0]).toBe(before + 1)
  })

  test('a co-host of a science activity twice, a guest twice, a participant twice, an author twice: each once', async () => {
    const person = { name: '王试验', affiliation: '试验大学' }
    const partner = { organization: { organization: society } }
    const month = event({
      title: '学术月会议',
      series: 'academic-month',
      guests: [
        { person, honour: 'EXPERT' },
        { person, honour: 'EXPERT' },
      ],
      participants: [partner, partner],
    })
    const paper = {
      title: '论文',
      occurredOn: '2021-10-11',
      edition: 8,
      authors: [{ person }, { person }],
    }
    const science = {
      title: '科普活动',
      form: 'EXHIBITION',
      hostLevel: 'CITY',
      occurredOn: '2021-09-21',
      attendance: 7,
      coHosts: [partner, partner],
    }
    const ids = [
      recordOf((await reported('AcademicEvents', month))[0]),
      recordOf((await reported('AppraisedPapers', paper))[0]),
      recordOf((await reported('ScienceActivities', science))[0]),
    ]
    for (const id of ids)
      expect((await findingsOf(id)).map(({ code }: { code: string }) => code)).toContain('PARTY_REPEATED')
    await accept(product, ids)
    expect(await cityValue('academic-experts')).toBe(1)
    expect(await cityValue('academic-organizations')).toBe(1)
    expect(await cityValue('paper-award-participants')).toBe(1)
    expect(await figuresOf(society, ['science-events', 'science-event-participants'])).toEqual([1, 7])
    const { indicator } = await answered(
      product.query,
      '{ indicator(code: "academic-experts") { figure(from: 2021, to: 2021) { entries evidence(first: 10) { totalCount } } } }',
    )
    expect(indicator.figure.evidence.totalCount).toBe(1)
  })
})

describe('a place outside the city', () => {
  const base = (longitude: number, latitude: number) => ({
    title: '试验基地',
    kind: 'COMMUNITY_HALL',
    occurredOn: '2021-03-01',
    longitude,
    latitude,
  })

  test.each([
    ['in the city', 119.97, 31.83, []],
    ['in its southernmost hills', 119.4, 31.15, []],
    ['in Wuxi', 120.3, 31.57, ['OUTSIDE_THE_CITY']],
    ['turned about', 31.7, 89.9, ['OUTSIDE_THE_CITY']],
    ['nowhere', 0, 0, ['OUTSIDE_THE_CITY']],
  ] as const)('%s: %d, %d', async (_, longitude, latitude, expected) => {
    const [result] = await reported('ScienceBases', base(longitude, latitude))
    const found = await findingsOf(recordOf(result))
    expect(
      found.map(({ code }: { code: string }) => code).filter((code: string) => code === 'OUTSIDE_THE_CITY'),
    ).toEqual(expected)
  })

  test('latitude 120.3 and longitude 31.7, swapped, are not taken in silence', async () => {
    const { data, errors } = await clerk()(
      'mutation ($input: ReportScienceBasesInput!) { reportScienceBases(input: $input) { ... on ReportReceipt { results { ... on RecordReported { record { submission { findings { code } } } } ... on Refused { problems { field } } } } } }',
      {
        input: {
          organization: own,
          idempotencyKey: 'swapped',
          submit: true,
          rows: [{ district, ...base(31.7, 120.3) }],
        },
      },
    )
    const [result] = data?.reportScienceBases?.results ?? []
    const findings = result?.record?.submission?.findings ?? []
    expect(
      errors?.length ||
        result?.problems?.length ||
        findings.some(({ code }: { code: string }) => code === 'OUTSIDE_THE_CITY'),
    ).toBeTruthy()
  })
})

describe('a cap by beneficiary', () => {
  const policy = { title: '高校补贴试验办法' }
  const grant = (applicant: object, more: object = {}) => ({
    title: '技术工人培训补贴',
    occurredOn: '2021-03-01',
    policy,
    applicant,
    stage: 'APPROVED',
    requested: 100_000,
    approvedOn: '2021-05-01',
    approved: 80_000,
    ...more,
  })
  let [university, department] = ['', '']

  beforeAll(async () => {
    university = await register(product, '补贴试验大学', 'UNIVERSITY')
    department = await register(product, '补贴试验大学（筹）', 'UNIVERSITY')
    await reported('GrantPolicies', {
      ...policy,
      occurredOn: '2021-01-01',
      purpose: 'WORKER_TRAINING',
      version: 1,
      cap: 100_000,
      beneficiaryCap: 100_000,
      budgets: [{ year: 2021, amount: 10_000_000 }],
    })
  })

  test('two subsidies of 80,000 to one university: the second is refused and says what is left', async () => {
    const [first, second] = await reported(
      'Grants',
      grant({ organization: university }),
      grant({ name: '补贴试验大学' }),
    )
    recordOf(first)
    expect(second?.problems).toMatchObject([{ code: 'INVALID_VALUE', field: 'approved' }])
    expect(second?.problems?.[0]?.message).toContain('20000')
    recordOf((await reported('Grants', grant({ organization: university }, { approved: 20_000 })))[0])
  })

  test('a merged identity is one beneficiary', async () => {
    recordOf((await reported('Grants', grant({ organization: department }, { approved: 10_000 })))[0])
    await merge(product, department, university)
    for (const applicant of [{ organization: department }, { name: '补贴试验大学（筹）' }]) {
      const [result] = await reported('Grants', grant(applicant, { approved: 1 }))
      expect(codesOf(result ?? {})).toEqual(['INVALID_VALUE approved'])
    }
  })

  test('two calls at one moment cannot both have what is left', async () => {
    for (const round of [1, 2, 3]) {
      const applicant = { name: `同时申请试验大学${round}` }
      const answers = await Promise.all(
        [1, 2, 3].map(() => report(clerk(), own, 'Grants', [grant(applicant)])),
      )
      expect(answers.flat().filter(({ record }) => record)).toHaveLength(1)
    }
  })
})

describe('what a person holds once at a time', () => {
  const chief = (person: object) => ({
    title: '院长',
    occurredOn: '2021-03-01',
    person,
    kind: 'HOSPITAL',
    workplace: { name: '试验医院' },
  })

  test('two calls at one moment do not both make a person chief', async () => {
    for (const round of [1, 2, 3]) {
      const person = { name: `同时试验${round}`, affiliation: '试验医院' }
      const answers = await Promise.all([1, 2, 3].map(() => report(clerk(), own, 'Chiefs', [chief(person)])))
      expect(answers.flat().filter(({ record }) => record)).toHaveLength(1)
    }
  })

  test('two menus of one lecturer, two terms of one volunteer: the same', async () => {
    const person = { name: '同时讲师', affiliation: '试验大学' }
    const offer = { title: '菜单', occurredOn: '2021-03-01', lecturer: person, topics: [{ topic: '碳中和' }] }
    const role = { title: '志愿者', occurredOn: '2021-03-01', person, role: 'VOLUNTEER' }
    for (const [plural, row] of [
      ['LecturerOffers', offer],
      ['ScienceRoles', role],
    ] as const) {
      const answers = await Promise.all([1, 2, 3].map(() => report(clerk(), own, plural, [row])))
      expect(answers.flat().flatMap(codesOf)).not.toContain('INVALID_VALUE')
      expect(answers.flat().filter(({ record }) => record)).toHaveLength(1)
    }
  })
})

describe('what is observed now and then', () => {
  test('the review of 2017–2021 shows 4.9 as of 2020, which matches', async () => {
    const survey = (occurredOn: string, rate: number) => ({
      title: '公民科学素质调查',
      publisher: '中国科协',
      occurredOn,
      rate,
      district,
    })
    const city = toGlobalId('District', '320400')
    await answered(
      product.query,
      `mutation { setReporters(input: { type: "LiteracySurvey", kinds: ["SOCIETY"], reason: "委托学会调查" }) { __typename } }`,
    )
    const ids = (
      await reported(
        'LiteracySurveys',
        { ...survey('2015-06-01', 10.3), district: city },
        { ...survey('2020-06-01', 15.2), district: city, rank: 4 },
      )
    ).map(recordOf)
    await accept(product, ids)
    const { indicator } = await answered(
      product.query,
      `{ indicator(code: "science-literacy-increase") {
        review: figure(from: 2017, to: 2021) { value observedIn reconciliation statement { wording } years { year value } }
        later: figure(from: 2021, to: 2021) { value observedIn reconciliation } } }`,
    )
    expect(indicator.review).toMatchObject({
      value: 4.9,
      observedIn: 2020,
      reconciliation: 'MATCHES',
      statement: { wording: '4.9个百分点' },
    })
    expect(indicator.review.years).toContainEqual({ year: 2020, value: 4.9 })
    expect(indicator.later).toEqual({ value: null, observedIn: null, reconciliation: 'UNPUBLISHED' })
  })
})

describe('a target as it is meant', () => {
  const target = async (relation: string, value: number) =>
    (
      await answered(
        product.as('LEADER'),
        `mutation ($input: SetTargetInput!) { setTarget(input: $input) { ... on TargetSet { target { pace achievement relation } } ... on Refused { problems { message } } } }`,
        {
          input: {
            indicator: 'special-contest-participants',
            district: toGlobalId('District', '320400'),
            from: 2017,
            to: 2021,
            value,
            relation,
            reason: '试验',
          },
        },
      )
    ).setTarget.target

  test('“at most 1,000,000” against 29,380,000 is missed, by every relation what it says', async () => {
    const contest = {
      title: '知识竞赛',
      occurredOn: '2020-06-01',
      contest: 'LITERACY_QUIZ',
      participations: 29_380_000,
    }
    const [result] = await reported('SpecialContests', contest)
    await accept(product, [recordOf(result)])
    expect(await target('AT_MOST', 1_000_000)).toMatchObject({ pace: 'MISSED', achievement: 3.4 })
    expect(await target('AT_MOST', 30_000_000)).toMatchObject({ pace: 'REACHED', achievement: 100 })
    expect(await target('AT_LEAST', 1_000_000)).toMatchObject({ pace: 'REACHED', achievement: 2938 })
    expect(await target('EXACT', 1_000_000)).toMatchObject({ pace: 'MISSED' })
    expect(await target('EXACT', 29_380_000)).toMatchObject({ pace: 'REACHED', achievement: 100 })
    expect(await target('ABOUT', 30_000_000)).toMatchObject({ pace: 'REACHED' })
    expect(await target('ABOUT', 1_000_000)).toMatchObject({ pace: 'MISSED' })
  })
})

describe('what was right stays right', () => {
  test('pages of a list that is added to while it is read show every record once', async () => {
    const title = '翻页试验'
    const rows = (count: number, day: string) =>
      Array.from({ length: count }, (_, index) => event({ title: `${title}${index}`, occurredOn: day }))
    const before = (await reported('AcademicEvents', ...rows(40, '2020-05-05'))).map(recordOf)
    const seen: string[] = []
    let after: string | null = null
    do {
      const data: {
        academicEvents: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
      } = await answered(
        clerk(),
        `query ($after: String) { academicEvents(filter: { text: "${title}" }, first: 7, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { after },
      )
      const { nodes, pageInfo } = data.academicEvents
      seen.push(...nodes.map(({ id }) => id))
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
      // Newer ones come before what was read, older ones after it.
      await reported(
        'AcademicEvents',
        ...rows(1, '2020-05-06'),
        ...(seen.length < 30 ? rows(1, '2020-05-04') : []),
      )
    } while (after)
    expect(new Set(seen).size).toBe(seen.length)
    expect(before.every((id) => seen.includes(id))).toBe(true)
  })

  test('three co-hosts, two guests and two participants of one event do not multiply one another', async () => {
    const names = ['乘一学会', '乘二学会', '乘三学会']
    const [experts = 0, units = 0, events = 0] = [
      (await cityValue('academic-experts')) ?? 0,
      (await cityValue('academic-organizations')) ?? 0,
      (await cityValue('academic-exchange-events')) ?? 0,
    ]
    const [result] = await reported(
      'AcademicEvents',
      event({
        series: 'academic-month',
        title: '乘积试验',
        attendance: 31,
        hosts: names.map((name) => ({ organization: { name }, role: 'CO_HOST' })),
        guests: ['甲', '乙'].map((name) => ({
          person: { name: `乘积${name}`, affiliation: '试验大学' },
          honour: 'EXPERT',
        })),
        participants: ['甲', '乙'].map((name) => ({ organization: { name: `乘积${name}企业` } })),
      }),
    )
    await accept(product, [recordOf(result)])
    expect(await cityValue('academic-experts')).toBe(experts + 2)
    expect(await cityValue('academic-organizations')).toBe(units + 2)
    expect(await cityValue('academic-exchange-events')).toBe(events + 1)
    const { organizations } = await answered(
      product.query,
      '{ organizations(filter: { text: "乘一学会" }) { nodes { id } } }',
    )
    expect(
      await figuresOf(organizations.nodes[0].id, ['academic-exchange-events', 'academic-participants']),
    ).toEqual([1, 31])
  })

  test('a figure asked as of before a correction is what it was', async () => {
    const row = event({ title: '更正试验', externalKey: 'as-of', attendance: 100 })
    const id = recordOf((await reported('AcademicEvents', row))[0])
    await accept(product, [id])
    const value = async (asOf: string | null) =>
      (
        await answered(
          product.query,
          'query ($asOf: DateTime) { indicator(code: "society-event-participants") { figure(from: 2021, to: 2021, asOf: $asOf) { value } } }',
          { asOf },
        )
      ).indicator.figure.value
    const [moment, before] = [new Date().toISOString(), await value(null)]
    await reported('AcademicEvents', { ...row, attendance: 40 })
    await accept(product, [id])
    expect(await value(null)).toBe(before - 60)
    expect(await value(moment)).toBe(before)
  })
})
