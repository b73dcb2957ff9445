import { defineComponent } from 'vue'
import { RouterLink } from 'vue-router'
import type { Gap } from '../../graph/ask.ts'
import { text } from '../../language/language.ts'

/** In place of what a page is of: that there is no such page, or where gaps say why it does not show, that alone. */
export function NotThere({ gaps }: { gaps: readonly Gap[] }) {
  if (gaps.length === 0) return <NoSuchPage />
  return <h1 tabindex="-1">{text({ zh: '此页现在不能显示', en: 'This page cannot be shown now' })}</h1>
}

/** That there is no page at this address, and a way back. */
export const NoSuchPage = defineComponent(() => () => (
  <>
    <h1 tabindex="-1">{text({ zh: '没有这一页', en: 'No such page' })}</h1>
    <p>
      {text({
        zh: '地址可能写错了，或者页面已经移走。',
        en: 'The address may be mistyped, or the page has moved.',
      })}{' '}
      <RouterLink to="/">{text({ zh: '回到五年概览', en: 'Back to the overview' })}</RouterLink>
    </p>
  </>
))
