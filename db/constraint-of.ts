/** Name of the database constraint that `error` reports as broken, however drizzle wrapped it; undefined for other errors. */
export function constraintOf(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('constraint_name' in cause && typeof cause.constraint_name === 'string' && !isTooLong(cause))
      return cause.constraint_name
  }
  return undefined
}

/** An index that cannot hold a value is named as if the value were in it already (SQLSTATE 54000, program_limit_exceeded). */
const isTooLong = (error: Error) => 'code' in error && error.code === '54000'
