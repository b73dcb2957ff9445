// Before there is any document: Vue draws where it finds one.
import 'vue'
import { expect, test, vi } from 'vitest'

// The words follow the reader's language, which a browser keeps.
vi.stubGlobal('location', { search: '' })
vi.stubGlobal('localStorage', { getItem: () => null })
vi.stubGlobal('document', { documentElement: {} })
const { columnOption } = await import('./column-option.ts')

test('a column that is no exact number says so, above it and where it is pointed at', () => {
  const { tooltip, series } = columnOption({
    ...{ labels: ['2021-01', '2021-02', '2021-03'], unit: '期' },
    ...{
      values: [1060, 60, null],
      related: [{ relation: 'EXACT' }, { relation: 'AT_LEAST' }, { relation: 'EXACT' }],
    },
  })
  const label = (value: unknown, dataIndex: number) => series[0]?.label.formatter({ value, dataIndex })
  expect([tooltip.valueFormatter(1060, 0), label(1060, 0)]).toEqual(['1,060 期', '1,060'])
  expect([tooltip.valueFormatter(60, 1), label(60, 1)]).toEqual(['不少于60 期', '不少于60'])
  const between = columnOption({
    ...{ labels: ['2021'], unit: '人次', values: [30_000] },
    related: [{ relation: 'BETWEEN', upTo: 50_000 }],
  })
  expect(between.tooltip.valueFormatter(30_000, 0)).toBe('30,000至50,000 人次')
  expect([tooltip.valueFormatter(null, 2), label(null, 2)]).toEqual(['—', ''])
})
