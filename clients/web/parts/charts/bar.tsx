/** A bar in a table's cell; the number stands in the cell beside it. */
export function Bar({ value, highest }: { value: number | null; highest: number }) {
  const share = value === null || highest <= 0 ? 0 : (Math.max(value, 0) / highest) * 100
  return (
    <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect width={share} height="1" />
    </svg>
  )
}
