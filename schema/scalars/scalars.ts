import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars'

const limit = 90_071_992_547_409.91

/** A number with at most two decimals that a double holds exactly; anything else is refused with what came. */
function parseQuantity(value: unknown): number {
  const number = typeof value === 'string' && /^-?\d+(\.\d{1,2})?$/.test(value) ? Number(value) : value
  if (
    typeof number !== 'number' ||
    !Number.isFinite(number) ||
    Math.abs(number) > limit ||
    Number(number.toFixed(2)) !== number
  ) {
    throw new GraphQLError(
      `Quantity 应为最多两位小数的数 · expected a number with at most 2 decimals, got ${JSON.stringify(value)}`,
      { extensions: { code: 'BAD_USER_INPUT' } },
    )
  }
  return number
}

const quantity = new GraphQLScalarType<number, number>({
  name: 'Quantity',
  serialize: parseQuantity,
  parseValue: parseQuantity,
  parseLiteral: (node) => {
    if (node.kind === Kind.INT || node.kind === Kind.FLOAT || node.kind === Kind.STRING)
      return parseQuantity(Number(node.value))
    throw new GraphQLError('Quantity 应为数 · expected a number')
  },
})

/** Resolvers of the scalars every subgraph has: `Date` is the text YYYY-MM-DD, `DateTime` a JavaScript Date. */
export const scalars = {
  Date: new GraphQLScalarType({ ...GraphQLLocalDate.toConfig(), name: 'Date', extensions: {} }),
  DateTime: new GraphQLScalarType({ ...GraphQLDateTimeISO.toConfig(), name: 'DateTime', extensions: {} }),
  Quantity: quantity,
}
