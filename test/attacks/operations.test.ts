import { log } from '@kexie/runtime/log'
import { expect, test, vi } from 'vitest'
import { useProduct } from '../journeys/product.ts'

/** Requests that no client means: each is answered in words as the client's mistake, and nobody has to look into the log. */
const product = useProduct()

interface Attack {
  what: string
  path?: string
  method?: string
  headers?: Record<string, string>
  body?: string
  status: number
  code: string | undefined
}

const two = 'query One { __typename } query Two { __typename }'
const json = (value: unknown) => JSON.stringify(value)
const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
const resolution = { status: 400, code: 'OPERATION_RESOLUTION_FAILURE' }
const bad = { status: 400, code: 'BAD_REQUEST' }

const persisted = (persistedQuery: object) =>
  json({ query: '{ __typename }', extensions: { persistedQuery } })

/** What is served beside the graph to whoever asks, and what of it an address narrows. */
const narrowed = [
  '/calendar.ics',
  '/exports/salons.json',
  '/exports/review.json',
  '/exports/figure.json',
  '/templates/salons.json',
  '/reports/annual-2017-2021.docx',
  '/reports/CKX3-2021.csv',
  '/bulletins/2021-03.html',
]
const beside = [
  ...narrowed.map((path) => `${path}${/review|figure/.test(path) ? '?from=2017&to=2021' : ''}`),
  '/session',
]

const attacks: Attack[] = [
  { what: 'two operations, none of them named', body: json({ query: two }), ...resolution },
  {
    what: 'two operations, an unknown one named',
    body: json({ query: two, operationName: 'Three' }),
    ...resolution,
  },
  { what: 'two operations, an empty name', body: json({ query: two, operationName: '' }), ...resolution },
  {
    what: 'one operation, another one named',
    body: json({ query: '{ __typename }', operationName: 'x' }),
    ...resolution,
  },
  { what: 'an inherited name', body: json({ query: two, operationName: 'constructor' }), ...resolution },
  {
    what: 'no operation, a fragment alone',
    body: json({ query: 'fragment A on Query { __typename }' }),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    what: '20,000 brackets in the document',
    body: json({ query: `{ a(b: ${nested(10_000)}) }` }),
    status: 400,
    code: 'GRAPHQL_PARSE_FAILED',
  },
  {
    what: '20,000 braces in the document',
    body: json({ query: '{a'.repeat(20_000) }),
    status: 400,
    code: 'GRAPHQL_PARSE_FAILED',
  },
  {
    what: '20,000 brackets in a variable',
    body: `{"query":"query ($id: ID!) { node(id: $id) { id } }","variables":{"id":${nested(20_000)}}}`,
    ...bad,
  },
  { what: '200,000 brackets as the whole body', body: nested(200_000), ...bad },
  {
    what: 'a body that says it is packed',
    headers: { 'content-encoding': 'gzip' },
    body: json({ query: two }),
    status: 415,
    code: 'BAD_REQUEST',
  },
  {
    what: 'a body in an encoding nobody knows',
    headers: { 'content-encoding': 'x-none' },
    body: json({ query: two }),
    status: 415,
    code: 'BAD_REQUEST',
  },
  {
    what: 'a body of another kind',
    headers: { 'content-type': 'text/xml' },
    body: '<a/>',
    status: 415,
    code: 'BAD_REQUEST',
  },
  { what: 'half a body', body: '{"query":', ...bad },
  {
    what: 'a sign-in with 20,000 brackets for a name',
    path: '/session',
    body: `{"name":${nested(20_000)},"password":"x"}`,
    status: 401,
    code: undefined,
  },
  {
    what: 'a sign-in with an object for a name',
    path: '/session',
    body: '{"name":{"toString":1},"password":{}}',
    status: 401,
    code: undefined,
  },
  {
    what: 'a sign-in with NUL in the name',
    path: '/session',
    body: '{"name":"a\\u0000","password":"x"}',
    status: 401,
    code: undefined,
  },
  { what: 'a sign-in with nothing', path: '/session', body: 'null', status: 401, code: undefined },
  ...['constructor', '__proto__', 'tostring', 'hasownproperty', 'valueof'].flatMap((name): Attack[] => [
    {
      what: `the export ${name}`,
      path: `/exports/${name}.json`,
      method: 'GET',
      status: 404,
      code: 'NOT_FOUND',
    },
    {
      what: `the template ${name}`,
      path: `/templates/${name}.xlsx`,
      method: 'GET',
      status: 404,
      code: 'NOT_FOUND',
    },
    { what: `the import ${name}`, path: `/imports/${name}`, method: 'GET', status: 404, code: 'NOT_FOUND' },
    {
      what: `a parameter ${name}`,
      path: `/exports/salons.json?${name}=1`,
      method: 'GET',
      status: 400,
      code: 'BAD_REQUEST',
    },
  ]),
  { what: 'a path that is no UTF-8', path: '/exports/%ff.json', method: 'GET', ...bad },
  { what: 'a path with NUL', path: '/exports/%00.json', method: 'GET', status: 404, code: 'NOT_FOUND' },
  {
    what: 'a parameter given twice',
    path: '/exports/salons.json?from=2021-01-01&from=2021-01-02',
    method: 'GET',
    ...bad,
  },
  {
    what: 'a day that is none',
    path: '/exports/salons.json?from=0000-01-01',
    method: 'GET',
    status: 400,
    code: 'BAD_USER_INPUT',
  },
  {
    what: 'a record that is none',
    path: '/templates/salons.json?record=a&record=b',
    method: 'GET',
    ...bad,
  },
  { what: 'a subscription', body: json({ query: 'subscription { viewer { name } }' }), ...bad },
  { what: 'a hash of another version', body: persisted({ version: 2, sha256Hash: 'a' }), ...bad },
  { what: 'a hash that is an object', body: persisted({ version: 1, sha256Hash: {} }), ...bad },
  { what: 'a hash of something else', body: persisted({ version: 1, sha256Hash: 'abc' }), ...bad },
  {
    what: 'a form where JSON is meant',
    path: '/session',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'name=a&password=b',
    status: 415,
    code: 'BAD_REQUEST',
  },
  ...beside.flatMap((path): Attack[] => [
    {
      what: `a token that is over at ${path}`,
      path,
      method: 'GET',
      headers: { authorization: 'Bearer a-token-that-is-over' },
      status: 401,
      code: 'UNAUTHENTICATED',
    },
    {
      what: `another scheme at ${path}`,
      path,
      method: 'GET',
      headers: { authorization: 'Basic YTpi' },
      status: 401,
      code: 'UNAUTHENTICATED',
    },
  ]),
  ...narrowed.flatMap((path): Attack[] => [
    { what: `a misspelt parameter at ${path}`, path: `${path}?organisation=x`, method: 'GET', ...bad },
    { what: `a parameter twice at ${path}`, path: `${path}?district=a&district=b`, method: 'GET', ...bad },
  ]),
  {
    what: 'an import whose mode is misspelt',
    path: '/imports/salons?organization=x&mod=all',
    headers: { 'content-type': 'text/csv' },
    body: 'a',
    ...bad,
  },
  {
    what: 'years written as a machine would',
    path: '/exports/review.json?from=0x7E1&to=2021',
    method: 'GET',
    ...bad,
  },
  {
    what: 'a month where a year is asked for',
    path: '/exports/figure.csv?code=salons&from=2021-13&to=2021',
    method: 'GET',
    ...bad,
  },
  {
    what: 'a period that ends before it begins',
    path: '/exports/review.json?from=2021&to=2021&fromMonth=6&toMonth=2',
    method: 'GET',
    ...bad,
  },
  {
    what: 'the bulletin of a district that is none',
    path: '/bulletins/2021-03.html?district=x',
    method: 'GET',
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  {
    what: 'a token that is none',
    headers: { authorization: 'Bearer ..........' },
    body: json({ query: '{ __typename }' }),
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  {
    what: 'a token whose parts are brackets',
    headers: {
      authorization: `Bearer ${Buffer.from(nested(1000)).toString('base64url')}.${Buffer.from(nested(1000)).toString('base64url')}.x`,
    },
    body: json({ query: '{ __typename }' }),
    status: 401,
    code: 'UNAUTHENTICATED',
  },
]

test.each(attacks)(
  '$what is answered $status in words',
  async ({ path = '/graphql', method = 'POST', headers, body, status, code }) => {
    const logged = vi.spyOn(log, 'error').mockClear()
    const token = path.startsWith('/exports')
      ? { authorization: `Bearer ${await product.tokenOf('REVIEWER')}` }
      : {}
    const response = await fetch(`${product.url}${path}`, {
      method,
      headers: {
        accept: 'application/graphql-response+json, application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...token,
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    })
    const answer = (await response.json()) as {
      errors?: { message: string; extensions?: { code?: string } }[]
    }
    expect([response.status, answer.errors?.[0]?.extensions?.code]).toEqual([status, code])
    for (const { message } of answer.errors ?? [])
      expect(message).not.toMatch(/Error|undefined|at Object|系统内部/)
    expect(logged).not.toHaveBeenCalled()
  },
)

test('the operation that is named is the one that is answered, and the only one needs no name', async () => {
  const ask = async (body: object) =>
    (
      await fetch(`${product.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: json(body),
      })
    ).json()
  const query = 'query One { one: __typename } query Two { two: __typename }'
  expect(await ask({ query, operationName: 'Two' })).toMatchObject({ data: { two: 'Query' } })
  expect(await ask({ query: 'query Only { __typename }' })).toMatchObject({ data: { __typename: 'Query' } })
})
