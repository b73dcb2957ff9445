import { deflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { number, partsOf, stylesXml, text } from './workbooks.ts'

/** A file meant to harm, and how it was made. */
export interface HostileFile {
  what: string
  bytes: Buffer
}

type Random = () => number

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const below = (random: Random, limit: number) => Math.floor(random() * limit)
const oneOf = <One>(random: Random, all: readonly One[]): One => all[below(random, all.length)] as One

const header = ['标题', '日期', '辖市区', '所属系列', '形式', '参加人次', '地点']
const row = (title: string) => [
  title,
  number(44_628, 'day'),
  '武进区',
  '学会学术交流',
  '学术交流',
  number(30),
  text(''),
]
const validParts = (rows: number) =>
  partsOf({
    sheets: [
      { name: '活动', rows: [header, ...Array.from({ length: rows }, (_, index) => row(`会 ${index}`))] },
    ],
    strings: ['<t>甲</t>'],
  })
const zipped = (parts: Record<string, Uint8Array>) => Buffer.from(zipSync(parts))
const sheetPart = 'xl/worksheets/sheet1.xml'
const decoded = (content: Uint8Array | undefined) => new TextDecoder().decode(content)

/** What XML, formats and text are stuffed with. */
const stuffing = [
  ...[
    '<c ',
    '<c r="A1">',
    '<row r="1">',
    '<f>',
    '<v>',
    '</c>',
    '<is><t>',
    '<![CDATA[',
    '<!--',
    '<?x ',
    '&amp;',
    '&#x0;',
    '&b;',
    '&#1114112;',
  ],
  ...[
    ' ',
    '"',
    "'",
    '\n',
    '\t',
    '[',
    ']',
    '%',
    ',',
    ';',
    '_x0041_',
    '\u0000',
    '\ufffe',
    '\ud800',
    '=',
    'sep=',
    '9',
    '(',
    '1e',
    '<!DOCTYPE a>',
  ],
] as const

const amount = (random: Random) => 10 ** (random() * 5.5)

type Mutation = (random: Random) => Buffer

/** Ways to make a valid file hostile. */
const mutations: Readonly<Record<string, Mutation>> = {
  'bytes changed': (random) => {
    const bytes = zipped(validParts(20))
    for (let count = 1 + below(random, 40); count > 0; count--)
      bytes[below(random, bytes.length)] = below(random, 256)
    return bytes
  },
  'cut off': (random) => {
    const bytes = zipped(validParts(20))
    return bytes.subarray(0, below(random, bytes.length))
  },
  'a piece twice': (random) => {
    const bytes = zipped(validParts(20))
    const [from, to] = [below(random, bytes.length), below(random, bytes.length)].toSorted((a, b) => a - b)
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
  },
  'headers changed': (random) => {
    const bytes = zipped(validParts(3))
    const marks = [...bytes.keys()].filter(
      (at) => at + 46 < bytes.length && bytes.readUInt16LE(at) === 0x4b50,
    )
    for (let count = 1 + below(random, 3); count > 0; count--)
      bytes.writeUInt16LE(
        oneOf(random, [0, 1, 8, 9, 0xffff, below(random, 65_536)]),
        oneOf(random, marks) + 4 + below(random, 40),
      )
    return bytes
  },
  'a part stuffed': (random) => {
    const parts = validParts(20)
    const name = oneOf(random, Object.keys(parts))
    const content = decoded(parts[name])
    const at = below(random, content.length)
    const stuff = oneOf(random, stuffing).repeat(amount(random))
    return zipped({ ...parts, [name]: Buffer.from(content.slice(0, at) + stuff + content.slice(at)) })
  },
  'a part missing': (random) => {
    const { ...parts } = validParts(5)
    delete parts[oneOf(random, Object.keys(parts))]
    return zipped(parts)
  },
  'parts exchanged': (random) => {
    const parts = validParts(5)
    const names = Object.keys(parts)
    return zipped({ ...parts, [oneOf(random, names)]: parts[oneOf(random, names)] as Uint8Array })
  },
  'a bomb': (random) => {
    const parts = validParts(1)
    const size = 1_048_576 * (1 + below(random, 80))
    return zipped({
      ...parts,
      [oneOf(random, [sheetPart, 'xl/sharedStrings.xml', 'xl/media/a.png'])]: new Uint8Array(size).fill(32),
    })
  },
  'a bomb that lies': (random) => {
    const bytes = zipped(validParts(1))
    const packed = deflateRawSync(Buffer.alloc(1_048_576 * (1 + below(random, 60)), 32))
    const name = bytes.subarray(30, 30 + bytes.readUInt16LE(26))
    return Buffer.concat([
      bytes.subarray(0, 30),
      name,
      packed,
      bytes.subarray(bytes.indexOf('PK\u0001\u0002')),
    ])
  },
  'one text in many cells': (random) => {
    const text = 'x'.repeat(below(random, 32_767))
    const cells = Array.from({ length: 7 }, () => '<c t="s"><v>0</v></c>')
    const rows = [header, ...Array.from({ length: below(random, 10_000) }, () => cells)]
    return zipped(partsOf({ sheets: [{ name: '活动', rows }], strings: [`<t>${text}</t>`] }))
  },
  'cells far away': (random) => {
    const xml = decoded(validParts(5)[sheetPart])
    const far = oneOf(random, ['XFD', 'GR', 'ZZZ', 'A'])
    const at = oneOf(random, [7, 70_000, 199_999, 1_048_576, 4_294_967_296, -1])
    const more = `<row r="${at}"><c r="${far}${at}"><v>${oneOf(random, ['1', '1e308', 'NaN', '-1e-320', '1'.repeat(400)])}</v></c></row>`
    return zipped({
      ...validParts(5),
      [sheetPart]: Buffer.from(xml.replace('</sheetData>', `${more}</sheetData>`)),
    })
  },
  deep: (random) => {
    const name = oneOf(random, ['c', 'row', 'is', 'a', 'sheetData'])
    const depth = amount(random)
    const xml = decoded(validParts(5)[sheetPart])
    return zipped({
      ...validParts(5),
      [sheetPart]: Buffer.from(
        xml.replace('</sheetData>', `${`<${name}>`.repeat(depth)}${`</${name}>`.repeat(depth)}</sheetData>`),
      ),
    })
  },
  'formats stuffed': (random) =>
    zipped({
      ...validParts(5),
      'xl/styles.xml': Buffer.from(
        stylesXml(
          Array.from({ length: 7 }, () =>
            oneOf(random, [...stuffing.slice(14, 26), '0', 'y', '\\', '[h']).repeat(amount(random)),
          ),
        ),
      ),
    }),
  'many sheets': (random) =>
    zipped(
      partsOf({
        sheets: Array.from({ length: 1 + below(random, 150) }, (_, index) => ({
          name: `表${index}`,
          rows: [header, row('甲')],
        })),
      }),
    ),
  'many problems': (random) => {
    const bad = header.map(() =>
      text(
        oneOf(random, stuffing.slice(14))
          .replace(/[\p{Cc}\p{Cs}\ufffe<]/gu, 'x')
          .repeat(1 + below(random, 200)),
      ),
    )
    return zipped(
      partsOf({
        sheets: [{ name: '活动', rows: [header, ...Array.from({ length: below(random, 9000) }, () => bad)] }],
      }),
    )
  },
  'CSV stuffed': (random) => {
    const lines = [
      header.join(','),
      ...Array.from({ length: 20 }, () => '甲,2022-03-08,武进区,学会学术交流,学术交流,30,'),
    ]
    const whole = lines.join('\n')
    const at = below(random, whole.length)
    const stuff = oneOf(random, [...stuffing, ',', '\r\n', '","', '"\n', 'a,"b']).repeat(amount(random) * 10)
    return Buffer.from(whole.slice(0, at) + stuff + whole.slice(at))
  },
  'CSV of bytes': (random) => {
    const bytes = Buffer.from(Array.from({ length: amount(random) }, () => below(random, 256)))
    return Buffer.concat([Buffer.from(header.join(',')), bytes])
  },
}

/** One after the other, each way of making them in turn, the same for the same seed. */
export function hostileFile(random: Random, index: number): HostileFile {
  const names = Object.keys(mutations)
  const what = names[index % names.length] as string
  return { what, bytes: (mutations[what] as Mutation)(random) }
}
