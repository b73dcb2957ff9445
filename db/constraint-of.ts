/** Name of the database constraint that `error` reports as broken, however drizzle wrapped it; undefined for other errors. */
export function constraintOf(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('constraint_name' in cause && typeof cause.constraint_name === 'string') return cause.constraint_name
  }
  return undefined
}
