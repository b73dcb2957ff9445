import { encode } from 'uqr'

interface Props {
  of: string
  /** What it leads to, for readers who do not see it. */
  label: string
}

/** A QR code (ISO/IEC 18004), dark on light whatever the theme, with the quiet zone of four modules that scanners need. */
export function ScannedCode({ of: content, label }: Props) {
  const { data, size } = encode(content, { border: 4 })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
  return (
    <svg
      class="scanned-code"
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}
