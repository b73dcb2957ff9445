import { language, text } from '../../language/language.ts'

/** Since which months areas lie otherwise within a period; nothing where they all lay the same. */
export function AreasChanged({ on: days }: { on: readonly string[] }) {
  if (days.length === 0) return null
  const months = days.map((day) => monthOf(day)).join(text({ zh: '、', en: ' and ' }))
  return (
    <p class="note">
      {text({
        zh: `自${months}起区划调整，各区之和与合计可以不同。`,
        en: `Areas were rearranged from ${months}: districts may add up to another number than the total.`,
      })}
    </p>
  )
}

const monthOf = (day: string): string =>
  new Date(day).toLocaleDateString(language.value === 'en' ? 'en' : 'zh-CN', {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
