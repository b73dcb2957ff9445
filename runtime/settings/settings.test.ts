import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { assertGuarded, readSettings } from './settings.ts'

const usual = {
  trustedProxies: [],
  allowedOrigins: [],
  allowPlainHttp: false,
  introspection: true,
  explorer: true,
  rateLimits: true,
}

test('everything has a default that is safe on one machine', () => {
  expect(readSettings({}, [])).toEqual({
    host: '127.0.0.1',
    port: 4000,
    dataDir: '.data',
    databaseUrl: undefined,
    logLevel: 'warn',
    demo: undefined,
    idleMinutes: 30,
    subgraphUrls: {},
    ...usual,
  })
})

test('reads every setting', () => {
  const env = {
    HOST: '0.0.0.0',
    PORT: '0',
    DATA_DIR: '/srv/kexie',
    DATABASE_URL: 'postgres://a:b@db/kexie',
    LOG_LEVEL: 'info',
    DEMO: '0',
    IDLE_MINUTES: '15',
    EVENTS_URL: 'http://events:4001',
    PUBLIC_URL: 'https://kexie.example.org/',
    TRUSTED_PROXIES: '10.0.0.0/8, ::1',
    ALLOWED_ORIGINS: 'https://a.example.org,http://localhost:5173',
    ALLOW_PLAIN_HTTP: 'on',
    METRICS_TOKEN: 'sixteen letters!',
    METRICS_PORT: '9100',
    INTROSPECTION: 'off',
    EXPLORER: 'off',
    RATE_LIMITS: 'off',
  }
  expect(readSettings(env, [])).toEqual({
    host: '0.0.0.0',
    port: 0,
    dataDir: '/srv/kexie',
    databaseUrl: 'postgres://a:b@db/kexie',
    logLevel: 'info',
    demo: false,
    idleMinutes: 15,
    subgraphUrls: { events: 'http://events:4001' },
    publicUrl: 'https://kexie.example.org',
    trustedProxies: ['10.0.0.0/8', '::1'],
    allowedOrigins: ['https://a.example.org', 'http://localhost:5173'],
    allowPlainHttp: true,
    metricsToken: 'sixteen letters!',
    metricsPort: 9100,
    introspection: false,
    explorer: false,
    rateLimits: false,
  })
})

test.each<[Record<string, string>, string[], RegExp]>([
  [{ PORT: 'abc' }, [], /PORT.*0–65535.*"abc"/],
  [{ PORT: '70000' }, [], /PORT.*0–65535.*"70000"/],
  [{ HOST: 'a b' }, [], /HOST.*"a b"/],
  [{ DATABASE_URL: 'mysql://x' }, [], /DATABASE_URL.*postgres.*"mysql:\/\/x"/],
  [{ EVENTS_URL: 'ftp://x' }, [], /EVENTS_URL.*http.*"ftp:\/\/x"/],
  [{ PUBLIC_URL: 'kexie.example.org' }, [], /PUBLIC_URL.*http.*"kexie\.example\.org"/],
  [{ PUBLIC_URL: 'https://kexie.example.org/?a' }, [], /PUBLIC_URL.*\?/],
  [{ PUBLIC_URL: 'https://kexie.example.org/#' }, [], /PUBLIC_URL.*#/],
  [{ PUBLIC_URL: 'https://u:secret@kexie.example.org' }, [], /PUBLIC_URL.*u:\*\*\*@/],
  [{ TRUSTED_PROXY: '10.0.0.1' }, [], /TRUSTED_PROXY.*TRUSTED_PROXIES/],
  [{ AUDIT_SEALS_FILE: 'x' }, [], /AUDIT_SEALS_FILE.*AUDIT_SEAL_FILE/],
  [{ TRUSTED_PROXIES: '10.0.0.0/8,proxy' }, [], /TRUSTED_PROXIES.*10\.0\.0\.0\/8.*proxy/],
  [{ TRUSTED_PROXIES: '10.0.0.0/33' }, [], /TRUSTED_PROXIES/],
  [{ ALLOWED_ORIGINS: '*' }, [], /ALLOWED_ORIGINS.*https:\/\/example\.org/],
  [{ ALLOWED_ORIGINS: 'https://a.example.org/page' }, [], /ALLOWED_ORIGINS/],
  [{ ALLOW_PLAIN_HTTP: 'yes' }, [], /ALLOW_PLAIN_HTTP.*on.*"yes"/],
  [{ METRICS_TOKEN: 'short' }, [], /METRICS_TOKEN.*16/],
  [{ METRICS_PORT: '99999' }, [], /METRICS_PORT.*0–65535/],
  [{ LOG_LEVEL: 'loud' }, [], /LOG_LEVEL.*warn.*"loud"/],
  [{ DEMO: 'yes' }, [], /DEMO.*0 or 1.*"yes"/],
  [{ IDLE_MINUTES: '0' }, [], /IDLE_MINUTES.*1–720.*"0"/],
  [{ EVENT_URL: 'http://x' }, [], /EVENT_URL.*EVENTS_URL/],
  [{ DATBASE_URL: 'postgres://x' }, [], /DATBASE_URL.*DATABASE_URL/],
  [{}, ['--port=1'], /--port=1/],
])('refuses %o %o by name', (env, argv, message) => {
  expect(() => readSettings(env, argv)).toThrow(message)
})

test.each([
  ['mysql://kexie:secret@db/kexie', 'mysql://kexie:***@db/kexie'],
  ['mysql://kexie:ge/he:i@m@db:5432/kexie', 'mysql://kexie:***@db:5432/kexie'],
  ['kexie:secret@db/kexie', 'kexie:***@db/kexie'],
  ['postgres//kexie:secret@db', 'postgres//kexie:***@db'],
  [
    'mysql://db/kexie?user=kexie&password=secret&sslmode=require',
    'mysql://db/kexie?user=kexie&password=***&sslmode=require',
  ],
])('keeps the password of %s out of the error, and shows the rest', (url, shown) => {
  for (const starting of [
    () => readSettings({ DATABASE_URL: url }, []),
    () => readSettings({}, [`--database-url=${url}`]),
  ]) {
    expect(starting).toThrow(shown)
  }
})

test.each<[string, Record<string, string>]>([
  ['this machine alone', {}],
  ['this machine alone by IPv6', { HOST: '::1' }],
  ['TLS in front', { HOST: '0.0.0.0', PUBLIC_URL: 'https://kexie.example.org' }],
  ['an explicit word', { HOST: '0.0.0.0', ALLOW_PLAIN_HTTP: 'on' }],
])('listens with %s', (_, env) => {
  expect(() => assertGuarded(readSettings(env, []))).not.toThrow()
})

test.each<[string, Record<string, string>]>([
  ['every interface', { HOST: '0.0.0.0' }],
  ['every interface by IPv6', { HOST: '::' }],
  ['another address', { HOST: '10.1.2.3' }],
  ['a name', { HOST: 'kexie.internal' }],
  ['a name that begins like this machine', { HOST: '127.0.0.1.example.org' }],
  ['a public address without TLS', { HOST: '0.0.0.0', PUBLIC_URL: 'http://kexie.example.org' }],
])('does not listen on %s where passwords would travel readable', (_, env) => {
  expect(() => assertGuarded(readSettings(env, []))).toThrow(/ALLOW_PLAIN_HTTP=on/)
})

test('names all problems at once, and leaves other programs’ variables alone', () => {
  expect(() => readSettings({ PORT: 'x', LOG_LEVEL: 'y' }, ['--z'])).toThrow(/--z[\s\S]*PORT[\s\S]*LOG_LEVEL/)
  expect(() =>
    readSettings({ PATH: '/bin', HTTP_PROXY: 'http://p', HOME: '/root', PS: '1' }, []),
  ).not.toThrow()
})

test('a single sign-on is set up by OpenID Connect or by CAS, and not at all unless said', async () => {
  const title = { zh: '统一身份认证', en: 'single sign-on' }
  const oidc = { OIDC_ISSUER: 'https://id.example.org', OIDC_CLIENT_ID: 'kexie' }
  const common = { protocol: 'OIDC', title, issuer: oidc.OIDC_ISSUER, clientId: 'kexie', secondFactor: [] }
  const found = (env: Record<string, string>) => readSettings(env, []).signOn
  expect(found({ OIDC_ISSUER: oidc.OIDC_ISSUER })).toBeUndefined()
  expect(found(oidc)).toEqual(common)
  expect(found({ ...oidc, OIDC_CLIENT_SECRET: 'secret', OIDC_SECOND_FACTOR: 'mfa, otp' })).toEqual({
    ...common,
    clientSecret: 'secret',
    secondFactor: ['mfa', 'otp'],
  })
  expect(found({ CAS_SERVER_URL: 'https://cas.example.org/cas/', SSO_NAME_ZH: '市民一号' })).toEqual({
    protocol: 'CAS',
    title: { ...title, zh: '市民一号' },
    url: 'https://cas.example.org/cas',
  })
  const folder = await mkdtemp(join(tmpdir(), 'kexie-settings-'))
  const file = join(folder, 'secret')
  await writeFile(file, 'of a file\n')
  expect(found({ ...oidc, OIDC_CLIENT_SECRET_FILE: file })).toEqual({ ...common, clientSecret: 'of a file' })
  await rm(folder, { recursive: true })
  expect(() => found({ ...oidc, OIDC_CLIENT_SECRET_FILE: file })).toThrow(
    /^OIDC_CLIENT_SECRET_FILE: 文件读不出/,
  )
})

test.each<[Record<string, string>, RegExp]>([
  [{ OIDC_CLIENT_ID: 'kexie' }, /OIDC_CLIENT_ID: .*OIDC_ISSUER/],
  [
    { OIDC_ISSUER: 'https://a.example', OIDC_CLIENT_ID: 'kexie', CAS_SERVER_URL: 'https://b.example' },
    /CAS_SERVER_URL: .*not both/,
  ],
  [{ OIDC_ISSUER: 'http://a.example', OIDC_CLIENT_ID: 'kexie' }, /OIDC_ISSUER: .*must be https/],
  [{ CAS_SERVER_URL: 'http://a.example/cas' }, /CAS_SERVER_URL: .*must be https/],
  [
    {
      OIDC_ISSUER: 'https://a.example',
      OIDC_CLIENT_ID: 'k',
      OIDC_CLIENT_SECRET: 'top',
      OIDC_CLIENT_SECRET_FILE: '/dev/null',
    },
    /OIDC_CLIENT_SECRET_FILE: .*not both/,
  ],
  [{ CAS_SERVER_URL: 'https://a.example/?x=1' }, /CAS_SERVER_URL: /],
])('a single sign-on that does not fit together is refused: %j', (env, words) => {
  expect(() => readSettings(env, [])).toThrow(words)
  expect(() => readSettings(env, [])).not.toThrow(/top/)
})

test('a single sign-on on this machine, or where it is meant, may be of plain HTTP', () => {
  expect(readSettings({ CAS_SERVER_URL: 'http://127.0.0.1:8080/cas' }, []).signOn).toBeDefined()
  expect(
    readSettings({ CAS_SERVER_URL: 'http://cas.internal/cas', ALLOW_PLAIN_HTTP: 'on' }, []).signOn,
  ).toBeDefined()
})

test('what other programs keep in the environment is no misspelt setting', () => {
  expect(readSettings({ BASE_URL: '/' }, []).signOn).toBeUndefined()
})
