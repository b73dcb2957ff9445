import type { Gap } from '../../graph/ask.ts'
import { text } from '../../language/language.ts'
import { NotFoundPage } from './not-found-page.tsx'

/** In place of what a page is of: that there is no such page, or where gaps say why it does not show, that alone. */
export function NotThere({ gaps }: { gaps: readonly Gap[] }) {
  if (gaps.length === 0) return <NotFoundPage />
  return <h1 tabindex="-1">{text({ zh: '此页现在不能显示', en: 'This page cannot be shown now' })}</h1>
}
