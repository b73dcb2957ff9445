import fc from 'fast-check'
import { expect, test } from 'vitest'
import { givenText, type TextKind, textFault, withoutFaults } from './given-text.ts'

const kinds: readonly TextKind[] = ['LINES', 'NAME']

test.each([
  ['常州市计算机学会', '常州市计算机学会'],
  ['字面_x0041_下', '字面_x0041_下'],
  ['cafe\u0301', 'café'],
  ['张\u200b三', '张三'],
  ['\ufeff学术\u00ad年会\u200e', '学术年会'],
  ['学术年会\r\n第三场', '学术年会 第三场'],
  ['\t学术年会\n', '学术年会'],
  ['👨‍👩‍👧 ❤️', '👨‍👩‍👧 ❤️'],
  ['葛\u{e0100}城', '葛\u{e0100}城'],
])('the name %j is kept as %j', (given, kept) => {
  expect([givenText(given, 'NAME'), textFault(kept, 'NAME')]).toEqual([kept, undefined])
})

test.each(['\u200b', '\u3164', '\u2800', '\u00a0\u200b', '\ufeff', '\n\u2060\n'])(
  'of %j nothing is seen: it is blank',
  (text) => {
    for (const kind of kinds) expect(givenText(text, kind)).toBe('')
  },
)

test.each([' ', '\u200b', '\t ', '\ufe0f'])(
  'a megabyte of %j within a name is looked through at once',
  (piece) => {
    const started = performance.now()
    expect(givenText(`é${piece.repeat(500_000)}é`, 'NAME')).toMatch(/^é.*é$/su)
    expect(performance.now() - started).toBeLessThan(1000)
  },
)

test('what may have lines keeps them, as line feeds, and its tabs', () => {
  expect(givenText('第一行\r\n第二行\r\t第三行', 'LINES')).toBe('第一行\n第二行\n\t第三行')
  expect(textFault('第一行\n\t第二行', 'LINES')).toBeUndefined()
})

test.each([
  ['\0', 'U+0000'],
  ['\x07', 'U+0007'],
  ['\x1b', 'U+001B'],
  ['\x7f', 'U+007F'],
  ['\x85', 'U+0085'],
  ['\ud800', 'U+D800'],
  ['\udfff', 'U+DFFF'],
  ['\ufffe', 'U+FFFE'],
  ['\uffff', 'U+FFFF'],
  ['\ufdd0', 'U+FDD0'],
  ['\u{1ffff}', 'U+1FFFF'],
  ['\u{10fffe}', 'U+10FFFE'],
])('%j is no text of any kind, and is named by its number', (character, number) => {
  for (const kind of kinds) {
    const text = givenText(`题目${character}下`, kind)
    expect(textFault(text, kind)?.received).toBe(`题目[${number}]`)
    expect(textFault(withoutFaults(text, kind), kind)).toBeUndefined()
  }
})

test.each(['\u202a', '\u202e', '\u2066', '\u2069'])('%j turns no name around', (mark) => {
  expect(textFault(givenText(`题${mark}目`, 'NAME'), 'NAME')).toBeDefined()
  expect(textFault(givenText(`题${mark}目`, 'LINES'), 'LINES')).toBeUndefined()
})

test('whatever comes: what is kept is well formed, composed, and comes out of a second reading as it went in', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 40 })
  fc.assert(
    fc.property(anything, fc.constantFrom(...kinds), (given, kind) => {
      const kept = givenText(given, kind)
      const sound = textFault(kept, kind) ? withoutFaults(kept, kind) : kept
      expect(textFault(sound, kind)).toBeUndefined()
      expect(sound.isWellFormed()).toBe(true)
      expect(/\p{Noncharacter_Code_Point}|\0/u.test(sound)).toBe(false)
      expect(givenText(kept, kind)).toBe(kept)
    }),
    { numRuns: 2000 },
  )
})
