import {
  type Administrator,
  administrators,
  type ConsoleLink,
  createAdministrator,
  listAtConsole,
  missingAdministrators,
} from '@kexie/association/console'
import { exitCodes } from '@kexie/cli/exit-codes'
import type { Db } from '@kexie/db/database'

/** What is wrong with how the command was called. */
export class Misused extends Error {}

/** Whom the command names. */
interface Named {
  role?: string
  name?: string
  person?: string
  reason?: string
}

/** Makes the administrator that is named, or those of the three that are missing, and shows each one's link. @throws Misused */
export async function create(db: Db, operator: string, values: Named, site: string): Promise<number> {
  const roles = values.role ? [roleOf(values.role)] : await missingAdministrators(db)
  if ((values.name || values.person) && !values.role)
    throw new Misused('--name、--person 须与 --role 同用 · --name and --person need --role')
  if (roles.length === 0)
    return say('三类管理员均已开设，没有新开 · all three administrators are there; none was made\n')
  for (const role of roles) {
    const usual = administrators[role]
    const { name = usual.name, person = usual.displayName, reason = '' } = values
    // At once: what stops at the next would leave a link that nobody has seen.
    show(await createAdministrator(db, operator, { role, name, displayName: person, reason }), site)
  }
  return exitCodes.ok
}

function roleOf(given: string): Administrator {
  if (Object.hasOwn(administrators, given)) return given as Administrator
  throw new Misused(`--role: 应为 expected ${Object.keys(administrators).join('、')}，收到 got "${given}"`)
}

/** A moment as it reads on a slip of paper in the office. */
const clockOf = (moment: Date): string =>
  `${new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Shanghai' }).format(moment)}（北京时间 Beijing time）`

/** A link goes to its holder alone, who sets the password: not even the operator knows it. */
export function show({ role, name, path, expiresAt }: ConsoleLink, site: string): number {
  say(`${role}  ${name}\n  ${site}${path}\n  有效至 good until ${clockOf(expiresAt)}\n`)
  return say(
    '  只显示这一次，请交给本人；用一次即失效 · shown this once; hand it to its holder, it works once\n',
  )
}

/** Prints every account with its state, a line each. */
export async function list(db: Db): Promise<number> {
  const accounts = await listAtConsole(db)
  if (accounts.length === 0)
    return say('还没有账号；kexie admin create 开设首批管理员 · no account yet: kexie admin create\n')
  for (const one of accounts) {
    const state = [
      one.suspendedAt ? '停用 suspended' : '在用 open',
      one.hasPassword ? '' : '未设口令 no password',
      one.hasSecondFactor ? '第二因素 second factor' : '',
      one.linkIsOpen ? '有未用链接 link open' : '',
      one.resetWaits ? '重置待确认 reset waits' : '',
      one.demo ? '演示 demo' : '',
      `最近登录 last sign-in ${one.lastSignIn ?? '—'}`,
    ]
    say([one.name, one.role, one.displayName, state.filter(Boolean).join('，')].join('  '))
    say('\n')
  }
  return exitCodes.ok
}

/** Prints, and comes back with the exit code of what went well. */
export function say(text: string): number {
  process.stdout.write(text)
  return exitCodes.ok
}
