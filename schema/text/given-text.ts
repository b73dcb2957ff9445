import type { Text } from './text.ts'

/**
 * What a text is to its reader: LINES may hold line feeds and tabs; a NAME is read at a glance and told apart from others, so
 * it is one line, without what cannot be seen or turns the direction of reading.
 */
export type TextKind = 'LINES' | 'NAME'

/** What a text holds that its kind does not allow. */
export interface TextFault {
  expected: Text
  received: string
}

/**
 * A text as it is kept: in Unicode's composed form (NFC), line ends as line feeds; a name on one line, without the invisible
 * characters that come along when cells and pages are copied, which nobody who reads a name could mean.
 */
export function givenText(text: string, kind: TextKind): string {
  if (isPlain(text)) return text
  const composed = text.normalize('NFC').replace(/\r\n?/g, '\n')
  const seen = composed.replace(invisible, '')
  // A reason of which nothing can be seen is none.
  if (blank.test(seen)) return ''
  return kind === 'LINES' ? composed : seen.replace(lineEnds, ' ').trim()
}

/** White space, and the pattern of Braille without a dot. */
const blank = /^[\s\u2800]*$/

/** What `text` must not hold, undefined where it is sound. */
export function textFault(text: string, kind: TextKind): TextFault | undefined {
  if (isPlain(text)) return undefined
  const found = broken.exec(text) ?? (kind === 'LINES' ? null : unreadable.exec(text))
  return found ? { expected: expected[kind], received: quoted(text, found) } : undefined
}

/** `text` without anything that `textFault` finds: what may be looked up or shown while the fault is told. */
export function withoutFaults(text: string, kind: TextKind): string {
  const storable = text.replace(new RegExp(broken, 'gu'), '')
  return kind === 'LINES' ? storable : storable.replace(new RegExp(unreadable, 'gu'), '')
}

/** Most texts are: then nothing needs to be looked for. */
const isPlain = (text: string) => plain.test(text)

/** Printable ASCII, CJK punctuation, kana and unified ideographs, full-width forms of ASCII. */
const plain = /^[ -~\u3001-\u303f\u3041-\u3096\u4e00-\u9fff\uff01-\uff5e]*$/

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const broken = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\p{Surrogate}|\p{Noncharacter_Code_Point}/u

/** What turns the direction of reading. */
const unreadable = /[\u202a-\u202e\u2066-\u2069]/u

/** Default-ignorable characters; joiners between pictures and variants of an ideograph mean something and stay. */
const invisible =
  /(?![\u200d\u202a-\u202e\u2066-\u2069\p{Variation_Selector}])\p{Default_Ignorable_Code_Point}|(?<!\p{Extended_Pictographic}\p{Variation_Selector}?\p{Emoji_Modifier}?)\u200d|(?<![\p{L}\p{N}\p{S}\p{P}])\p{Variation_Selector}+/gu

/** A cell wraps a name where it is wide; the name has no lines. Looked for from the first of several spaces alone, so that a megabyte of them takes no hours. */
const lineEnds = /(?<![ \t])[ \t]*[\t\n\u2028\u2029][\t\n\u2028\u2029 ]*/g

const expected: Readonly<Record<TextKind, Text>> = {
  LINES: {
    zh: '没有控制字符和残缺字符的文字',
    en: 'text without control characters and broken characters',
  },
  NAME: {
    zh: '没有控制字符、残缺字符和改变文字方向的字符的文字',
    en: 'text without control characters, broken characters and marks of direction',
  },
}

/** The faulty character by its number, and where it stands. */
function quoted(text: string, { 0: character, index }: RegExpExecArray): string {
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const before = Array.from(text.slice(0, index)).slice(-20).join('')
  return `${withoutFaults(before, 'NAME')}[U+${number}]`
}
