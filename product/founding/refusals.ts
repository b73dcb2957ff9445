import { RefusedAtConsole } from '@kexie/association/console'
import { NotInstallable } from '@kexie/db/not-installable'
import { FoundingRefused } from '@kexie/gateway/founding'
import { SiteMisnamed } from '@kexie/runtime/site-address'
import type { Text } from '@kexie/schema/indicator'
import { CityFaults, faultText } from '../city/fault.ts'
import { Founded } from '../city/found-city.ts'

/** What was expected and what came, where that is what stopped it; anything else is unexpected. */
export function refusalOf(error: unknown): unknown {
  const refused = (text: Text) => new FoundingRefused(422, 'BAD_USER_INPUT', text)
  if (error instanceof Founded) return new FoundingRefused(409, 'ALREADY_EXISTS', error.text)
  if (error instanceof CityFaults) return refused(together(error.faults.map(faultText)))
  if (error instanceof NotInstallable) return refused(together(error.problems))
  if (error instanceof RefusedAtConsole) return refused(together(error.problems))
  if (error instanceof SiteMisnamed)
    return refused({
      zh: error.message.replace('--site', '本站网址'),
      en: error.message.replace('--site', 'Address of the site'),
    })
  return error
}

const together = (all: readonly Text[]): Text => ({
  zh: all.map(({ zh }) => zh).join('；'),
  en: all.map(({ en }) => en).join('; '),
})

/** Why a step of the first page is not taken. */
export const over = new FoundingRefused(410, 'NOT_FOUND', {
  zh: '本市已经设定，这个代码不再有用',
  en: 'The city is set up, and the code is of no use any more',
})
export const wrong = new FoundingRefused(403, 'FORBIDDEN', {
  zh: '代码不对：应为启动时控制台上印出的一次性代码',
  en: 'That is not the code: expected the one-time code that the start printed on its console',
})
export const underWay = new FoundingRefused(409, 'BUSY', {
  zh: '正在设定，请稍候',
  en: 'The city is being set up; wait a moment',
})
export const tooSoon = (seconds: number) =>
  new FoundingRefused(
    429,
    'TOO_MANY',
    {
      zh: `此前的代码不对，请在 ${seconds} 秒后再试`,
      en: `The codes before were wrong; try again in ${seconds} seconds`,
    },
    seconds,
  )
