import type { Text } from '../indicators/indicator.ts'

/** Longest list a message spells out. */
const spelledOut = 20

/** What a value should have been, where it is one of several: their names, or the first of many and how many there are. */
export function oneOf(names: readonly Text[]): Text {
  const first = names.slice(0, spelledOut)
  const isLong = names.length > spelledOut
  return {
    zh: `${first.map(({ zh }) => zh).join('、')}${isLong ? `等 ${names.length} 项之一` : ''}`,
    en: `${first.map(({ en }) => en).join(', ')}${isLong ? ` or another of ${names.length}` : ''}`,
  }
}

/** The same of a list of the city; where nobody has filled it yet, who has to. */
export function oneOfList(names: readonly Text[], list: string): Text {
  if (names.length > 0) return oneOf(names)
  const { zh, en } = emptyList(list)
  return { zh: `清单中的值（${zh}）`, en: `a value of its list (${en})` }
}

/** The same where a code is asked for, as in a filter: the list, and its codes with what they mean. */
export function oneOfCodes(values: readonly { code: string; name: Text }[], list: string): Text {
  const { zh, en } =
    values.length === 0
      ? emptyList(list)
      : oneOf(values.map(({ code, name }) => ({ zh: `${code} ${name.zh}`, en: `${code} ${name.en}` })))
  return { zh: `清单 ${list} 中的代码（${zh}）`, en: `a code of the list ${list} (${en})` }
}

/** What who reports is told of a list without values: whom to ask. */
export const emptyList = (list: string): Text => ({
  zh: `清单 ${list} 尚未填写，请联系市科协办公室先行填写`,
  en: `the list ${list} is still empty, ask the office of the association to fill it first`,
})

/** That one of these is expected, each as it is written; where there is none, that its list has none yet. */
export const oneOfThese = (values: readonly string[]): Text =>
  values.length > 0
    ? { zh: `以下之一：${values.join('、')}`, en: `one of ${values.join(', ')}` }
    : { zh: '清单中的值，而清单还没有值', en: 'a value of its list, which has none yet' }
