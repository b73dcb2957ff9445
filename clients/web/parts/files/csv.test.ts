import { expect, test } from 'vitest'
import { safeText } from '../../../../gateway/files/cells/safe-text.ts'
import { csvAsIs, csvOf } from './csv.ts'

test('cells are quoted where they must be, a blank stays empty, and nothing runs as a formula', () => {
  const rows = [
    ['年', '数值'],
    [2017, null],
    ['含,逗号', 'a "b"'],
    ['=1+1', -3],
  ]
  expect(csvOf(rows)).toBe('\uFEFF年,数值\r\n2017,\r\n"含,逗号","a ""b"""\r\n\'=1+1,-3\r\n')
})

test('what is guarded here is what files of the server guard', () => {
  const texts = [
    '=1',
    '＝1',
    '＋86',
    '－5',
    '＠a',
    "'=1",
    "''九",
    '#N/A',
    '#n/a',
    '1.2E+17',
    '甲=1',
    '#1',
    '1.2E5',
  ]
  for (const text of texts) expect(csvOf([[text]])).toBe(csvAsIs([[safeText(text)]]))
})
