import { FoundingRefused } from '@kexie/gateway/founding'
import type { FoundingOrder } from '@kexie/schema/founding-answer'
import { z } from 'zod'

const line = z.string().trim().min(1).max(200)
const person = z.strictObject({ name: line, displayName: line })

const order = z.strictObject({
  code: z.string().max(100),
  package: line.nullable(),
  blank: z
    .strictObject({
      area: z.string().regex(/^\d{6}$/),
      city: line,
      cityEn: line,
      association: z.string().trim().max(200),
    })
    .nullable(),
  site: line,
  administrators: z.strictObject({ SYSTEM_ADMIN: person, SECURITY_ADMIN: person, AUDIT_ADMIN: person }),
})

/** The code in what was sent; nothing where there is none. */
export function codeIn(given: unknown): string {
  const { code } = (given ?? {}) as { code?: unknown }
  return typeof code === 'string' ? code.slice(0, 100) : ''
}

/** What city is wanted. @throws {FoundingRefused} naming what is missing or is not what it should be */
export function orderIn(given: unknown): FoundingOrder {
  const read = order.safeParse(given)
  if (!read.success) throw unfit(read.error.issues.map(({ path }) => labelOf(path)))
  const { data } = read
  if ((data.package === null) === (data.blank === null)) throw unfit([labelOf(['package'])])
  const names = Object.values(data.administrators).map(({ name }) => name)
  if (new Set(names).size < names.length)
    throw new FoundingRefused(422, 'BAD_USER_INPUT', {
      zh: '三名管理员的登录名应各不相同',
      en: 'The three administrators need three different sign-in names',
    })
  return data
}

const labels: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  package: ['数据包，或空白设定', 'a package, or a blank city'],
  area: ['六位区划代码', 'an area code of six digits'],
  city: ['市名', 'the name of the city'],
  cityEn: ['市名（英文）', 'the name of the city in English'],
  association: ['科协名称', 'the name of the association'],
  site: ['本站网址', 'the address of the site'],
  administrators: ['三名管理员的姓名和登录名', 'names and sign-in names of three administrators'],
}

const labelOf = (path: readonly PropertyKey[]) =>
  labels[String(path[0] === 'blank' ? (path[1] ?? 'package') : path[0])] ??
  (['设定的内容', 'what the city is'] as const)

function unfit(missing: readonly (readonly [zh: string, en: string])[]): FoundingRefused {
  const all = (language: 0 | 1) => [...new Set(missing.map((label) => label[language]))]
  return new FoundingRefused(422, 'BAD_USER_INPUT', {
    zh: `请填写：${all(0).join('、')}`,
    en: `Please give ${all(1).join(', ')}`,
  })
}
