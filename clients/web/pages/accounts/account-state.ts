import { momentText } from '../../calendar-days/days.ts'
import { language, text } from '../../language/language.ts'
import type { Account } from './account.ts'

/** How an account stands: it may be entered, waits for its role, is shut, or is locked after failed sign-ins. */
export type AccountState = 'OPEN' | 'AWAITING_ROLE' | 'SUSPENDED' | 'LOCKED'

/** How an account stands. One that is made is shut until its role is granted. */
export function accountStateOf({ suspendedAt, awaitsRole, lockedUntil }: Account): AccountState {
  if (awaitsRole) return 'AWAITING_ROLE'
  if (suspendedAt) return 'SUSPENDED'
  return lockedUntil ? 'LOCKED' : 'OPEN'
}

/** The same in words, with the moment where one belongs to it. */
export function accountStateWords(account: Account): string {
  const moment = (iso: string | null) => (iso ? momentText(iso, language.value) : '')
  switch (accountStateOf(account)) {
    case 'AWAITING_ROLE':
      return text({ zh: '待授予角色，尚不能登录', en: 'Awaits its role' })
    case 'SUSPENDED':
      return text({
        zh: `${moment(account.suspendedAt)} 起停用`,
        en: `Suspended since ${moment(account.suspendedAt)}`,
      })
    case 'LOCKED':
      return text({
        zh: `登录屡次失败，锁定至 ${moment(account.lockedUntil)}`,
        en: `Locked until ${moment(account.lockedUntil)} after failed sign-ins`,
      })
    default:
      return text({ zh: '在用', en: 'In use' })
  }
}

/** Whether its holder has set a password yet, or has a link to do so; nothing once it is entered as usual. */
export function entryWords({ hasPassword, linkOpenUntil, externalSubject }: Account): string {
  const until = linkOpenUntil ? momentText(linkOpenUntil, language.value) : ''
  if (until) return text({ zh: `链接未用，至 ${until}`, en: `link unused, until ${until}` })
  if (externalSubject) return text({ zh: '统一身份认证', en: 'single sign-on' })
  return hasPassword ? '' : text({ zh: '本人未设口令，链接已过期', en: 'no password; its link is over' })
}
