import type { Relation } from '@kexie/schema/relation'

interface Stated {
  value: number
  relation: Relation
  /** The upper number of what lies between two. */
  upTo?: number | null
}

/**
 * A figure as a Chinese report says it: 503场, 60多期, 近200个, 2亿多元, 8000多万元, 不超过5人, 3万至5万人次. Round numbers from ten thousand on are
 * told in 万 and 亿, others in full.
 */
export function quantityWords({ value, relation, upTo }: Stated, unit: string): string {
  const { digits, scale } = scaled(value)
  switch (relation) {
    case 'BETWEEN': {
      const upper = scaled(upTo ?? value)
      return `${digits}${scale}至${upper.digits}${upper.scale}${unit}`
    }
    case 'AT_LEAST':
      // 多 stands between a round number and what it counts; what ends in a digit is told as a least.
      return /0$/.test(digits) || scale ? withMore(digits, scale, unit) : `不少于${digits}${unit}`
    case 'ABOUT':
      return `近${digits}${scale}${unit}`
    case 'AT_MOST':
      return `不超过${digits}${scale}${unit}`
    default:
      return `${digits}${scale}${unit}`
  }
}

/** 8000多万元 keeps 多 before 万 where the number of 万 is round; 2亿多元 and 12万多人次 after it. */
function withMore(digits: string, scale: string, unit: string): string {
  return scale && /00$/.test(digits) ? `${digits}多${scale}${unit}` : `${digits}${scale}多${unit}`
}

function scaled(value: number): { digits: string; scale: string } {
  if (Math.abs(value) >= 100_000_000 && value % 1_000_000 === 0)
    return { digits: String(value / 100_000_000), scale: '亿' }
  if (Math.abs(value) >= 10_000 && value % 1000 === 0) return { digits: String(value / 10_000), scale: '万' }
  return { digits: String(value), scale: '' }
}
