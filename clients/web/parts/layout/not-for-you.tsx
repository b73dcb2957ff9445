import { text, type Words } from '../../language/language.ts'
import { type Need, rolesWho } from '../../viewer/may.ts'
import { roleWords } from '../../viewer/role-words.ts'
import { viewer } from '../../viewer/viewer.ts'
import { SignInLink } from './answered.tsx'

/** In place of a page: that it is not for whoever looks on, and for whom it is. */
export function NotForYou({ title, needs }: { title: Words; needs: readonly Need[] }) {
  const who = viewer.value
  const roles = rolesWho(needs).map((role) => text(roleWords[role] ?? { zh: role, en: role }))
  const forWhom = roles.join(text({ zh: '、', en: ', ' }))
  const own = text(roleWords[who?.role ?? ''] ?? { zh: '', en: '' })
  return (
    <>
      <h1>{text(title)}</h1>
      <p class="state" role="status">
        {who?.account
          ? text({
              zh: `这一页供${forWhom}使用；您以${own}登录，不能查看。`,
              en: `This page is for: ${forWhom}. You are signed in as ${own} and may not see it.`,
            })
          : text({
              zh: `请先登录。这一页供${forWhom}使用。`,
              en: `Please sign in first. This page is for: ${forWhom}.`,
            })}{' '}
        {!who?.account && <SignInLink />}
      </p>
    </>
  )
}
