import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { GraphQLDateTimeISO, GraphQLLocalDate, JSONObjectResolver } from 'graphql-scalars'
import { firstDay, isWithinDays, lastDay } from './days.ts'

const limit = 90_071_992_547_409.91

function isQuantity(value: unknown): value is number {
  return (
    typeof value === 'number' &&
    Number.isFinite(value) &&
    Math.abs(value) <= limit &&
    Number(value.toFixed(2)) === value
  )
}

/** PostgreSQL sends numerics as text. */
function numberOf(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d+(\.\d{1,2})?$/.test(value) ? Number(value) : value
}

/** A number with at most two decimals that a double holds exactly; anything else is refused with what came. */
function parseQuantity(value: unknown): number {
  const number = numberOf(value)
  if (isQuantity(number)) return number
  throw refusal('Quantity 应为最多两位小数的数 · expected a number with at most 2 decimals', value)
}

/** The same for what we answer, where a wrong number is our fault and not the reader's. */
function serializeQuantity(value: unknown): number {
  const number = numberOf(value)
  if (isQuantity(number)) return number
  throw new RangeError(`not a Quantity: ${JSON.stringify(value)}`)
}

const quantity = new GraphQLScalarType<number, number>({
  name: 'Quantity',
  serialize: serializeQuantity,
  parseValue: parseQuantity,
  parseLiteral: (node) => {
    if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return parseQuantity(Number(node.value))
    return parseQuantity('value' in node ? node.value : node.kind)
  },
})

function parseCoordinate(value: unknown): number {
  const number = decimalOf(value)
  if (typeof number === 'number' && Math.abs(number) <= 180 && Number(number.toFixed(6)) === number)
    return number
  throw refusal(
    'Coordinate 应为 -180 到 180、最多六位小数的数 · expected degrees with at most 6 decimals',
    value,
  )
}

const decimalOf = (value: unknown) =>
  typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value

const coordinate = new GraphQLScalarType<number, number>({
  name: 'Coordinate',
  serialize: parseCoordinate,
  parseValue: parseCoordinate,
  parseLiteral: (node) => parseCoordinate('value' in node ? Number(node.value) : node.kind),
})

/**
 * `scalar` under a name of ours, taking only what `isWithin`; what it refuses is told as `expected`, Chinese first, with what
 * came.
 */
function named<Internal, External>(
  name: string,
  scalar: GraphQLScalarType<Internal, External>,
  { expected, isWithin }: { expected: string; isWithin: (value: Internal) => boolean },
): GraphQLScalarType<Internal, External> {
  const config = scalar.toConfig()
  const attempt = (value: unknown, parse: () => Internal): Internal => {
    try {
      const parsed = parse()
      if (isWithin(parsed)) return parsed
    } catch {
      // Told below, in our words.
    }
    throw refusal(expected, value)
  }
  return new GraphQLScalarType({
    ...config,
    name,
    extensions: {},
    parseValue: (value) => attempt(value, () => config.parseValue(value)),
    parseLiteral: (node: ValueNode, variables) =>
      attempt('value' in node ? node.value : node.kind, () => config.parseLiteral(node, variables)),
  })
}

/** A year beyond 9999 is written with a sign and lies outside whatever it is compared with. */
const dayOf = (moment: Date) => moment.toISOString().slice(0, 10)

const longestShown = 80

function refusal(expected: string, value: unknown): GraphQLError {
  const came = JSON.stringify(value) ?? String(value)
  return new GraphQLError(`${expected}, got ${came.slice(0, longestShown)}`, {
    extensions: { code: 'BAD_USER_INPUT' },
  })
}

/** Levels of an object: a record has lists of items, and an item names somebody. */
const deepest = 8

const isShallow = (value: unknown, levels: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1)))

/** A JSON object under a name of ours, for what a definition says the shape of. */
const object = (name: string) =>
  named(name, JSONObjectResolver, {
    expected: `${name} 应为 JSON 对象 · expected a JSON object`,
    isWithin: (value: object) => !Array.isArray(value) && isShallow(value, deepest),
  })

/** Resolvers of the scalars that carry records and definitions of the types that a city defined itself. */
export const objectScalars = {
  RecordValues: object('RecordValues'),
  StatedDefinition: object('StatedDefinition'),
}

/** Resolvers of the scalars every subgraph has: `Date` is the text YYYY-MM-DD, `DateTime` a JavaScript Date. */
export const scalars = {
  Date: named('Date', GraphQLLocalDate, {
    expected: `Date 应为日期 YYYY-MM-DD，${firstDay} 至 ${lastDay} · expected a day YYYY-MM-DD from ${firstDay} to ${lastDay}`,
    isWithin: isWithinDays,
  }),
  DateTime: named('DateTime', GraphQLDateTimeISO, {
    expected: `DateTime 应为带时区的时刻，${firstDay} 至 ${lastDay} · expected a moment with its offset, 2021-05-18T08:00:00+08:00, from ${firstDay} to ${lastDay}`,
    isWithin: (moment) => isWithinDays(dayOf(moment)),
  }),
  Quantity: quantity,
  Coordinate: coordinate,
}
