import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

test('cells are quoted where they must be, a blank stays empty, and nothing runs as a formula', () => {
  const rows = [
    ['年', '数值'],
    [2017, null],
    ['含,逗号', 'a "b"'],
    ['=1+1', -3],
  ]
  expect(csvOf(rows)).toBe('\uFEFF年,数值\r\n2017,\r\n"含,逗号","a ""b"""\r\n\'=1+1,-3\r\n')
})
