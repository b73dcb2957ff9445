import { RouterLink } from 'vue-router'
import { text } from '../../language/language.ts'

export function NotFoundPage() {
  return (
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
  )
}
