import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

test('everything has a default that is safe on one machine', () => {
  expect(readSettings({}, [])).toEqual({
    host: '127.0.0.1',
    port: 4000,
    dataDir: '.data',
    databaseUrl: undefined,
    logLevel: 'warn',
    subgraphUrls: {},
  })
})

test('reads every setting', () => {
  const env = {
    HOST: '0.0.0.0',
    PORT: '0',
    DATA_DIR: '/srv/kexie',
    DATABASE_URL: 'postgres://a:b@db/kexie',
    LOG_LEVEL: 'info',
    EVENTS_URL: 'http://events:4001',
  }
  expect(readSettings(env, [])).toEqual({
    host: '0.0.0.0',
    port: 0,
    dataDir: '/srv/kexie',
    databaseUrl: 'postgres://a:b@db/kexie',
    logLevel: 'info',
    subgraphUrls: { events: 'http://events:4001' },
  })
})

test.each<[Record<string, string>, string[], RegExp]>([
  [{ PORT: 'abc' }, [], /PORT.*0–65535.*"abc"/],
  [{ PORT: '70000' }, [], /PORT.*0–65535.*"70000"/],
  [{ HOST: 'a b' }, [], /HOST.*"a b"/],
  [{ DATABASE_URL: 'mysql://x' }, [], /DATABASE_URL.*postgres.*"mysql:\/\/x"/],
  [{ EVENTS_URL: 'ftp://x' }, [], /EVENTS_URL.*http.*"ftp:\/\/x"/],
  [{ LOG_LEVEL: 'loud' }, [], /LOG_LEVEL.*warn.*"loud"/],
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
  for (const told of [
    () => readSettings({ DATABASE_URL: url }, []),
    () => readSettings({}, [`--database-url=${url}`]),
  ]) {
    expect(told).toThrow(shown)
  }
})

test('names all problems at once, and leaves other programs’ variables alone', () => {
  expect(() => readSettings({ PORT: 'x', LOG_LEVEL: 'y' }, ['--z'])).toThrow(/--z[\s\S]*PORT[\s\S]*LOG_LEVEL/)
  expect(() =>
    readSettings({ PATH: '/bin', HTTP_PROXY: 'http://p', HOME: '/root', PS: '1' }, []),
  ).not.toThrow()
})
