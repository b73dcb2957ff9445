import { toGlobalId } from '@kexie/schema/global-id'
import {
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import type { Known } from './sample-values.ts'

const texts: readonly unknown[] = [
  ...[
    '',
    ' ',
    '\u3000',
    '%',
    '_',
    '\\',
    "'; drop table x; --",
    '__proto__',
    'constructor',
    'toString',
    '$1',
    '{x}',
  ],
  ...[
    '\0',
    '题\0目',
    '\x07',
    '\x1b[31m',
    '\x85',
    '\ud800',
    '题\udc00',
    '\ufffe',
    '\uffff',
    '\ufdd0',
    '\u{1ffff}',
  ],
  ...[
    '\u202e目题',
    '张\u200b三',
    'e\u0301',
    '第一行\n第二行',
    '字面_x0041_下',
    '👨‍👩‍👧',
    'ﷺ'.repeat(100),
    '字'.repeat(100_000),
    // No row of an index holds it, and nothing in it repeats, so that none could shrink it.
    Array.from({ length: 3000 }, (_, index) => String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000))).join(
      '',
    ),
  ],
  ...['2021-13', '0000-00', '9999-12', '-1', '1e400', 'NaN', 7, true],
]

const uuid = '00000000-0000-4000-8000-000000000000'

const foreignIds: readonly unknown[] = [
  ...['', 'none', '=', '\0', 'ÿ', '__proto__', 'x'.repeat(100_000), 7, -1],
  ...['Person', 'Organization', 'Submission', 'AcademicEvent', 'Edition', 'Account', 'Nothing'].map((type) =>
    toGlobalId(type, uuid),
  ),
  ...['\0', '320400\0', 'constructor', '\ud800', 'ALL', '1; drop'].map((key) => toGlobalId('District', key)),
  ...['constructor', '__proto__', ''].map((key) => toGlobalId('Indicator', key)),
  ...[uuid.toUpperCase(), uuid.replace('8000', 'f000'), 'x'].map((key) => toGlobalId('Organization', key)),
  ...['constructor', 'toString'].map((type) => toGlobalId(type, uuid)),
]

const integers = [
  0,
  1,
  -1,
  100,
  101,
  1799,
  1800,
  1949,
  2021,
  2200,
  2201,
  9999,
  10_000,
  2 ** 31 - 1,
  -(2 ** 31),
  2 ** 31,
  1.5,
  '1',
]
const days = [
  ...[
    '1800-01-01',
    '2200-12-31',
    '1799-12-31',
    '2201-01-01',
    '0000-01-01',
    '0001-01-01',
    '9999-12-31',
    '-2021-01-01',
  ],
  ...[
    '+012021-01-01',
    '2021-02-29',
    '2020-02-29',
    '2021-1-1',
    '2021-05-18\0',
    '2021-05-18T00:00:00Z',
    'infinity',
    'now',
    '',
    20210518,
  ],
]
const moments = [
  ...[
    '1800-01-01T00:00:00Z',
    '2200-12-31T23:59:59.999Z',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '2021-05-18',
  ],
  ...['2021-05-18T24:00:00Z', '2021-05-18T08:00:00+99:00', '2021-05-18T08:00:60Z', 'infinity', '', 0],
]
const amounts = [
  0,
  -0,
  0.01,
  -0.01,
  0.001,
  1e12,
  1e13,
  90_071_992_547_409.91,
  -90_071_992_547_409.91,
  1e15,
  1e300,
  '1.005',
  'NaN',
  '',
]
const degrees = [0, 90, 90.1, -90, 120.3, 180, -180, 180.1, 1e9, 0.1234567, '31.7', 'NaN']

const values: Readonly<Record<string, readonly unknown[]>> = {
  String: texts,
  ID: foreignIds,
  Int: integers,
  Date: days,
  DateTime: moments,
  Quantity: amounts,
  Coordinate: degrees,
  Boolean: [true, false, 'true', 1],
}

/** Values at and beyond the edges of `type`, for what is called `name`. */
export function edgeValues(type: GraphQLInputType, name: string, known: Known): readonly unknown[] {
  const inner = getNullableType(type)
  const none = isNonNullType(type) ? [] : [null]
  if (isListType(inner)) return [...none, [], [null], {}, ...many(inner.ofType, name, known)]
  if (isInputObjectType(inner))
    return [
      ...none,
      {},
      [],
      'x',
      { constructor: 1 },
      JSON.parse('{"__proto__":{"x":1}}'),
      ...ranges(inner.getFields()),
    ]
  if (isEnumType(inner))
    return [...none, ...inner.getValues().map((value) => value.name), 'constructor', '', 7]
  if (name === 'after') return [...none, ...texts.slice(0, 20), ...cursors(known)]
  const own = inner.name === 'ID' ? Object.values(known.ids).slice(0, 12) : []
  return [...none, ...(values[inner.name] ?? []), ...own]
}

/** More of them than anybody means. */
function many(type: GraphQLInputType, name: string, known: Known): unknown[][] {
  const inner = getNullableType(type)
  if (isInputObjectType(inner) || isListType(inner)) return []
  const [one = null] = edgeValues(type, name, known).filter((value) => value !== null && value !== '')
  return [Array(101).fill(one), Array(1001).fill(one), Array(20_000).fill(one)]
}

/** Cursors of other lists, and of this one with a letter changed, cut short, and unsigned. */
function cursors(known: Known): string[] {
  const given = Object.values(known.cursors)
  const [first = ''] = given
  const unsigned = [['2021-05-18', uuid], ['x'], [], ['-1'], ['99999999999999999999999999'], [null]]
  return [
    ...given,
    `${first.slice(0, -2)}AA`,
    first.slice(0, 20),
    `${first}=`,
    ...unsigned.map((keys) => Buffer.from(JSON.stringify(keys)).toString('base64url')),
  ]
}

/** Spans from their end to their beginning, and as long as they can be. */
function ranges(fields: object): object[] {
  const pairs = [
    ['from', 'to'],
    ['occurredFrom', 'occurredTo'],
    ['submittedFrom', 'submittedTo'],
  ] as const
  return pairs.flatMap(([from, to]) =>
    from in fields && to in fields
      ? [
          { [from]: '2021-12-31', [to]: '2021-01-01' },
          { [from]: '1800-01-01', [to]: '2200-12-31' },
          { [from]: '2200-12-31', [to]: '1800-01-01' },
        ]
      : [],
  )
}
