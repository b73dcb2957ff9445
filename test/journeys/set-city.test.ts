import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '@kexie/db/database'
import { logoOf } from '@kexie/schema/logo'
import { orThrow } from '@kexie/schema/or-throw'
import { afterAll, expect, test } from 'vitest'
import { readLogoIn } from '../../product/city/read-logo.ts'
import { storedPackage } from '../../product/city/stored-package.ts'
import { writeLogo, writePackage } from '../../product/city/write-package.ts'
import { useRegisters } from '../attacks/registers-only.ts'
import { settingJourney } from './settings-journey.ts'

const product = useRegisters()
const { look, set } = settingJourney(product, {
  ...{ mutation: 'setCity', change: 'CityChange', preview: 'cityPreview' },
})

const folder = mkdtempSync(join(tmpdir(), 'kexie logo '))
afterAll(() => rmSync(folder, { recursive: true }))

const city = {
  ...{ associationZh: '常州科协', associationEn: 'Changzhou Science Association' },
  ...{ mapZh: '龙城科普地图', mapEn: 'Map of science', opensFrom: 2018, opensTo: 2021, earliestYear: 2016 },
  languages: ['ZH'],
}

const revisionNow = async (): Promise<number> =>
  (await product.as('PUBLIC')('{ city { revision } }')).data.city.revision

/** The package that the database's city would be written as. */
async function stored() {
  const owner = openDatabase(product.databaseUrl, { name: 'kexie test', max: 1 })
  const { city: own, ...rest } = await storedPackage(owner.db)
  await owner.close()
  return { ...rest, city: orThrow(own, 'a city') }
}

test('what the city is called and how its pages open follows a change, and is exported', async () => {
  const { consequences = [] } = await look(city)
  expect(consequences.join()).toContain('市科协改称“常州科协”')
  expect(consequences).toHaveLength(4)
  const open = { opensFrom: null, opensTo: null, earliestYear: null }
  expect((await look({ ...city, ...open })).consequences?.join()).toContain('最近五年，可选近十年。')
  const revision = await revisionNow()
  expect(await set(city, revision)).toEqual({ __typename: 'CitySet' })
  expect((await look(city)).problems).toMatchObject([{ code: 'UNCHANGED' }])
  const { data } = await product.as('PUBLIC')('{ city { association map opensFrom languages revision } }')
  expect(data.city).toEqual({
    ...{
      association: '常州科协',
      map: '龙城科普地图',
      opensFrom: 2018,
      languages: ['ZH'],
      revision: revision + 1,
    },
  })
  expect(writePackage(await stored())['city.yaml']).toContain('languages:\n  - zh\n')
  expect(await set({ ...city, associationZh: '别的' }, revision)).toMatchObject({
    problems: [{ code: 'CHANGED_SINCE' }],
  })
})

test.each([
  [{ opensFrom: 2020, opensTo: 2019 }, 'change.opensTo'],
  [{ opensTo: null }, 'change.opensTo'],
  [{ earliestYear: 2019 }, 'change.earliestYear'],
  [{ mapEn: null }, 'change.mapEn'],
  [{ mapZh: '  ' }, 'change.mapZh'],
  [{ associationZh: ' ' }, 'change.associationZh'],
  [{ associationEn: '' }, 'change.associationEn'],
  [{ languages: ['EN', 'EN'] }, 'change.languages'],
  [{ languages: [] }, 'change.languages'],
])('a city with %j is refused at %s', async (wrong, field) => {
  expect((await look({ ...city, ...wrong })).problems?.map((one) => one.field)).toContain(field)
  expect((await set({ ...city, ...wrong }, await revisionNow())).problems?.map((one) => one.field)).toContain(
    field,
  )
})

const setLogo = async (image: string | null, revision: number, role: 'REVIEWER' | 'LEADER' = 'REVIEWER') =>
  (
    await product.as(role)(
      `mutation ($input: SetCityLogoInput!) { setCityLogo(input: $input) {
        ... on CitySet { city { logo { hash } } } ... on Refused { problems { code field } } } }`,
      { input: { image, revision, reason: '换标志' } },
    )
  ).data.setCityLogo

test('a logo is put up, served as what it is, carried by the package and taken away', async () => {
  const revision = await revisionNow()
  const picture = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const image = orThrow(logoOf(picture), 'a logo')
  expect(await setLogo('data:image/png;base64,AAAA', revision)).toEqual({
    problems: [{ code: 'INVALID_VALUE', field: 'image' }],
  })
  expect(await setLogo(image, revision, 'LEADER')).toMatchObject({ problems: [{ code: 'NOT_PERMITTED' }] })
  expect((await fetch(`${product.url}/logo`)).status).toBe(404)
  const { city: set } = await setLogo(image, revision)
  const answer = await fetch(`${product.url}/logo?${set.logo.hash}`)
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(picture)
  expect(answer.headers.get('content-type')).toContain('image/svg+xml')
  expect(answer.headers.get('content-security-policy')).toContain('sandbox')
  const kept = async (behind: string) =>
    (await fetch(`${product.url}/logo${behind}`)).headers.get('cache-control')
  const { hash } = set.logo as { hash: string }
  for (const own of [hash, hash.slice(0, 16)]) expect(await kept(`?${own}`)).toContain('immutable')
  for (const other of ['', '?', '?0', `?${hash.slice(0, 15)}`, `?${hash.slice(1)}`, `?${'0'.repeat(64)}`])
    expect(await kept(other), other).toBe('no-cache')
  const files = Object.entries(writeLogo(await stored()))
  expect(files).toEqual([['logo.svg', picture]])
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes)
  expect(readLogoIn(folder)).toBe(image)
  writeFileSync(join(folder, 'logo.png'), picture)
  expect(() => readLogoIn(folder)).toThrow('logo.png')
  expect(await setLogo(null, revision + 1)).toEqual({ city: { logo: null } })
  expect((await setLogo(null, revision + 2)).problems).toMatchObject([{ code: 'UNCHANGED' }])
})
