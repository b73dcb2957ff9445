import { openDatabase } from '@kexie/db/database'
import { freshDatabase } from '@kexie/db/testing/fresh-database'
import { expect, test } from 'vitest'
import { blankCity } from '../../product/city/blank-package.ts'
import { demoCity } from '../../product/city/demo-city.ts'
import { installCity, planCity } from '../../product/city/install-city.ts'
import { storedPackage } from '../../product/city/stored-package.ts'
import { useRegisters } from '../attacks/registers-only.ts'
import { clerkOf } from './clerk.ts'
import { writtenAndRead } from './exported-package.ts'
import { settingJourney } from './settings-journey.ts'

const product = useRegisters()
const clerk = clerkOf(product)
const { look, set } = settingJourney(product, {
  mutation: 'setReviewRules',
  change: 'ReviewRulesChange',
  preview: 'reviewRulesPreview',
})

test('what waits goes to its district once the office says so, and comes back when it says otherwise', async () => {
  const row = { award: 'OTHER', level: 'PROVINCIAL', result: 'PENDING', occurredOn: '2021-05-01' }
  const { record } = await clerk.report('Nominations', {
    ...{ ...row, person: { name: '欧阳试验', affiliation: '试验大学' } },
  })
  const districtFirst = ['Nomination']
  expect((await look({ districtFirst })).consequences?.join()).toContain(
    '已提交、尚未初审的 1 条改为等区县初审：新北区 1 条。',
  )
  const english = await look({ districtFirst }, { 'accept-language': 'en' })
  expect(english.consequences?.join()).toContain('would wait for their districts: Xinbei 1.')
  await set({ districtFirst }, 0)
  const accept = async () => {
    const { data } = await product.as('REVIEWER')(
      'mutation ($ids: [ID!]!) { acceptRecords(input: { ids: $ids }) { ... on MoveReceipt { moved results { ... on Refused { problems { message } } } } } }',
      { ids: [record.id] },
    )
    return data.acceptRecords
  }
  expect((await accept()).results[0].problems[0].message).toContain('初审通过')
  await set({ districtFirst: [] }, 1)
  expect((await accept()).moved).toBe(1)
})

test('what was set stays when a package is installed again, is written into one, and installs elsewhere to the same', async () => {
  const owner = openDatabase(product.databaseUrl, { name: 'kexie test', max: 1 })
  const city = await demoCity()
  const rules = [
    { type: 'AcademicEvent', districtFirst: true, setBy: 'system' },
    { type: 'Nomination', districtFirst: true, setBy: 'system' },
  ]
  await set({ districtFirst: ['Nomination', 'ScienceActivity'] }, 2)
  const given = { ...city, registers: { ...city.registers, reviewRules: rules } }
  await installCity(product.databaseUrl, given, { as: 'DEMO', operator: 'test' })
  const { data } = await product.as('REVIEWER')('{ reviewRules { revision rules { type districtFirst } } }')
  const first = data.reviewRules.rules.filter((one: { districtFirst: boolean }) => one.districtFirst)
  expect(first.map(({ type }: { type: string }) => type)).toEqual([
    'AcademicEvent',
    'ScienceActivity',
    'Nomination',
  ])
  // Whoever looked before the package came looks again.
  expect(data.reviewRules.revision).toBe(4)
  const left = (
    await planCity(owner.db, { ...given, registers: { ...given.registers, reviewRules: [] } })
  ).map(({ what, entry }) => `${what} ${entry.part} ${entry.name}`)
  expect(left).toEqual(['KEEP reviewRules 学术活动', 'KEEP reviewRules 举荐'])

  const { registers } = await storedPackage(owner.db)
  await owner.close()
  const blank = blankCity({ area: '110000', city: '某市', cityEn: 'Somewhere' })
  const { city: elsewhere } = writtenAndRead({
    ...blank,
    registers: { ...blank.registers, reviewRules: registers.reviewRules },
  })
  const other = await freshDatabase({ hasPackage: false })
  await installCity(other.url, elsewhere, { as: 'CITY', operator: 'test' })
  const database = openDatabase(other.url, { name: 'kexie test', max: 1 })
  const said = ({ type, districtFirst }: { type: string; districtFirst: boolean }) =>
    `${type} ${districtFirst}`
  expect((await storedPackage(database.db)).registers.reviewRules.map(said)).toEqual(
    registers.reviewRules.map(said),
  )
  await database.close()
  await other.drop()
})
