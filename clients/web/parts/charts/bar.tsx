interface Props {
  value: number | null
  highest: number
  isHatched?: boolean
}

/** A bar in a table's cell; the number stands in the cell beside it. */
export function Bar({ value, highest, isHatched = false }: Props) {
  const share = value === null || highest <= 0 ? 0 : (Math.max(value, 0) / highest) * 100
  return (
    <svg aria-hidden="true">
      <rect width={`${share}%`} height="100%" class={{ hatched: isHatched }} />
    </svg>
  )
}
