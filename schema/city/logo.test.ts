import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logoOf, mostLogoBytes, readLogo } from './logo.ts'

const png = (content: Uint8Array) => Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), content])
const starts = [
  '<svg xmlns="http://www.w3.org/2000/svg">',
  '\ufeff<?xml version="1.0"?>\n<svg>',
  '<!-- drawn by hand -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">\n<svg\n>',
]
const svg = fc
  .tuple(fc.constantFrom(...starts), fc.string())
  .map(([start, rest]) => Buffer.from(start + rest))
const picture = fc.oneof(fc.uint8Array({ maxLength: 200 }).map(png), svg)

test('a picture is read as what it was', () => {
  fc.assert(
    fc.property(picture, (bytes) => {
      const logo = logoOf(bytes)
      expect(logo && readLogo(logo)?.bytes).toEqual(bytes)
    }),
  )
})

test('what is none is none, whatever it is said to be', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(!text.includes('<svg'))
      expect(logoOf(Buffer.from(text))).toBeUndefined()
      expect(readLogo(`data:image/png;base64,${Buffer.from(text).toString('base64')}`)).toBeUndefined()
    }),
  )
  expect(logoOf(Buffer.from('<html><svg></svg></html>'))).toBeUndefined()
})

test.each(['<!---->', '<!-- ', '<?xml ', '<?xml?>', '<!DOCTYPE>', '\n', '<!--<?xml>-->'])(
  'as many of %j as a logo may hold are looked through at once',
  (piece) => {
    const text = piece.repeat(Math.floor(mostLogoBytes / piece.length) - 1)
    const started = performance.now()
    expect(logoOf(Buffer.from(`${text}x`))).toBeUndefined()
    logoOf(Buffer.from(`${text}<svg>`))
    expect(performance.now() - started).toBeLessThan(500)
  },
)

test('one byte too many is too many', () => {
  const largest = png(Buffer.alloc(mostLogoBytes - 8))
  expect(logoOf(largest)).toBeDefined()
  expect(logoOf(Buffer.concat([largest, Buffer.alloc(1)]))).toBeUndefined()
})
