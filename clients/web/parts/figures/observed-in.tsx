import { text } from '../../language/language.ts'

/** Of which year a number is that was observed before the period's end; nothing for any other. */
export function ObservedIn({ of: year, to }: { of: number | null; to: number }) {
  if (year === null || year === to) return null
  return <span class="note"> {text({ zh: `${year}年`, en: `as of ${year}` })}</span>
}
