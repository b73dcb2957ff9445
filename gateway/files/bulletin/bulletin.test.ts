import { expect, test } from 'vitest'
import { type Bulletin, bulletinText } from './bulletin.ts'
import { bulletinDocument } from './bulletin-document.ts'
import { bulletinPage } from './bulletin-page.ts'

const line = {
  rank: 1,
  isRanked: true,
  name: '市<数学>学会',
  state: 'REPORTED',
  reportedOn: '2021-04-10',
  accepted: 3,
  pending: 0,
  returned: 1,
}
const bulletin: Bulletin = {
  number: 3,
  cadence: 'MONTH',
  periodName: '2021年3月',
  district: { name: '常州市' },
  dueOn: '2021-04-20',
  owed: 2,
  came: 1,
  onTime: 1,
  completeness: 50,
  timeliness: 50,
  completenessBefore: 100,
  issuedAt: null,
  lines: [
    line,
    { ...line, rank: 2, name: '市物理学会', state: 'MISSING', reportedOn: null, accepted: 0, returned: 0 },
  ],
}

test('says who is missing and what was returned, in the words of a bulletin', () => {
  const { title, lead } = bulletinText(bulletin)
  expect(title).toBe('常州市科协系统2021年3月报送情况通报')
  expect(lead).toEqual([
    '本月应报单位 2 家（截止 2021-04-20），已报 1 家，其中按时 1 家；完整率 50%，上月为100%，及时率 50%。',
    '逾期未报 1 家：市物理学会。',
    '退回待更正：市<数学>学会 1 条。',
  ])
})

test('of a period that was rebuilt it ranks nobody and calls nobody overdue', () => {
  const rebuilt = { ...line, isRanked: false, returned: 0 }
  const lines = [
    { ...rebuilt, state: 'RECONSTRUCTED' },
    { ...rebuilt, name: '市物理学会', state: 'UNKNOWN' },
  ]
  const { lead, rows } = bulletinText({ ...bulletin, completeness: null, timeliness: null, lines })
  expect(lead[0]).toContain('完整率 —，及时率 —')
  expect(lead[1]).toBe('本期由已公布资料重建，另有 1 家是否报送无从得知，不算逾期。')
  expect(rows.map(([rank]) => rank)).toEqual(['—', '—'])
})

test('of any other period it speaks of periods', () => {
  const { title, lead } = bulletinText({ ...bulletin, cadence: 'QUARTER', periodName: '2021年第1季度' })
  expect(title).toBe('常州市科协系统2021年第1季度报送情况通报')
  expect(lead[0]).toMatch(/^本期应报单位 2 家.*上期为100%/)
})

test('the page holds the table, escapes what it shows and loads nothing', () => {
  const page = bulletinPage(bulletin)
  expect(page).toContain('市&#60;数学&#62;学会')
  expect(page).not.toMatch(/src=|href=|@import|url\(/)
})

test('the document is a Word file', async () => {
  const file = await bulletinDocument(bulletin)
  expect(file.subarray(0, 2).toString()).toBe('PK')
  expect(file.length).toBeGreaterThan(3000)
})
