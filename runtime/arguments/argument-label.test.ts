import { buildSchema } from 'graphql'
import { expect, test } from 'vitest'
import { argumentLabel } from './argument-label.ts'

const labelOf = (argument: string) => {
  const schema = buildSchema(
    `directive @label(zh: String!, en: String!) on ARGUMENT_DEFINITION
    type Query { asked(${argument}): String }`,
  )
  const [given] = schema.getQueryType()?.getFields().asked?.args ?? []
  if (!given) throw new Error('no argument')
  return argumentLabel(given)
}

test.each([
  ['"""起始日。 First day."""', '起始日', 'First day'],
  [
    '"""服务代码，如 LITERACY；不填则不限。 Code of the service; any when left out."""',
    '服务代码',
    'Code of the service',
  ],
  ['"""true：只试，什么也不写。 Try only, write nothing."""', '只试', 'Try only'],
  ['"""按《办法》（2021）第 3 条。 By article 3."""', '按《办法》', 'By article 3'],
  ['', 'at', 'at'],
])('an argument described as %s is called %s and %s', (description, zh, en) => {
  expect(labelOf(`${description} at: String`)).toEqual({ zh, en })
})

test('what says what it is called is called that', () => {
  expect(labelOf('"""另一说法。 Another way."""\n at: String @label(zh: "日期", en: "Day")')).toEqual({
    zh: '日期',
    en: 'Day',
  })
})
