import { text } from '../../language/language.ts'
import { digitsOf } from './quantity-words.ts'

export interface Target {
  value: number
  achievement: number | null
  pace: keyof typeof paces
}

/** What a pace is called. */
export const paces = {
  REACHED: { zh: '已达到', en: 'reached' },
  ON_PACE: { zh: '合乎进度', en: 'on pace' },
  BEHIND: { zh: '落后于进度', en: 'behind' },
  MISSED: { zh: '期满未达到', en: 'missed' },
  UNREPORTED: { zh: '尚无上报', en: 'nothing reported' },
  NOT_DUE: { zh: '未到期末', en: 'not due' },
} as const

/** How far a target is reached: a bar, the percentage and the pace in a word. */
export function TargetMark({ of: { value, achievement, pace } }: { of: Target }) {
  const reached = Math.min(achievement ?? 0, 100)
  return (
    <span class={['target', pace.toLowerCase()]}>
      <svg viewBox="0 0 100 6" width="64" height="6" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="6" class="track" />
        <rect width={reached} height="6" class="reached" />
      </svg>
      <span>
        {text({ zh: '目标', en: 'target' })} {digitsOf(value)} ·{' '}
        {achievement === null ? '—' : `${digitsOf(achievement)}%`} · {text(paces[pace])}
      </span>
    </span>
  )
}
