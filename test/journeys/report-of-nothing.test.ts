import { expect, test } from 'vitest'
import { useRegisters } from '../attacks/registers-only.ts'
import { entryOf } from './archive-entry.ts'

const product = useRegisters()

const sayings = {
  zh: ['尚无已采纳的数据', '尚无可列的指标。'],
  en: ['No data has been accepted yet', 'There is nothing to list yet.'],
}

test.each(['zh', 'en'] as const)(
  'the report of a city that has accepted nothing says so in %s, and dates nothing',
  async (language) => {
    const headers = {
      'accept-language': language,
      authorization: `Bearer ${await product.tokenOf('LEADER')}`,
    }
    const response = await fetch(`${product.url}/reports/annual-2017-2021.docx`, { headers })
    const body = entryOf(Buffer.from(await response.arrayBuffer()), 'word/document.xml')
    for (const said of sayings[language]) expect(body).toContain(said)
    expect(body).not.toMatch(/数据截至|Data until|<w:tbl>/)
    const { data } = await product.as('LEADER')(
      '{ annualReport(from: 2017, to: 2021) { dataUntil } review(from: 2017, to: 2021) { dataUntil } }',
    )
    expect(data).toEqual({ annualReport: { dataUntil: null }, review: { dataUntil: null } })
  },
)
