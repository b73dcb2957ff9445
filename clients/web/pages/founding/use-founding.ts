import { type Ref, reactive, ref, shallowRef } from 'vue'
import { refreshCity } from '../../city/city.ts'
import { isToBeFounded } from '../../city/is-to-be-founded.ts'
import { text } from '../../language/language.ts'
import { roleWords } from '../../viewer/role-words.ts'
import { askPackages, found } from './ask-founding.ts'
import type { FoundingAnswer, FoundingPackages, FoundingRole } from './founding-answer.generated.ts'

/** What is typed: the code, which city, where, and who administrates it. */
export interface Given {
  code: string
  /** Name of a package; empty for a city that counts nothing yet. */
  package: string
  area: string
  city: string
  cityEn: string
  association: string
  site: string
  administrators: Record<FoundingRole, { name: string; displayName: string }>
}

/** A city on its way: what is typed, what may be chosen once the code is right, and at the end the links. */
export interface Founding {
  given: Given
  /** Whether a city can be founded here; null until it is known. */
  isOpen: Readonly<Ref<boolean | null>>
  packages: Readonly<Ref<FoundingPackages['packages'] | null>>
  links: Readonly<Ref<FoundingAnswer['links'] | null>>
  message: Readonly<Ref<string>>
  isUnderWay: Readonly<Ref<boolean>>
  /** Shows the code, and learns what may be chosen. */
  enter(): Promise<void>
  found(): Promise<void>
}

/** The three that a product needs before anybody can be let in, and what they are called unless somebody says otherwise. */
export const firstRoles: readonly (readonly [FoundingRole, string])[] = [
  ['SYSTEM_ADMIN', 'system-admin'],
  ['SECURITY_ADMIN', 'security-admin'],
  ['AUDIT_ADMIN', 'audit-admin'],
]

const administrators = () =>
  Object.fromEntries(
    firstRoles.map(([role, name]) => [
      role,
      { name, displayName: text(roleWords[role] ?? { zh: '', en: '' }) },
    ]),
  ) as Given['administrators']

/** Founds a city: first the code, then what it shall be. */
export function useFounding(): Founding {
  const given = reactive<Given>({
    ...{ code: '', package: '', area: '', city: '', cityEn: '', association: '' },
    ...{ site: location.origin, administrators: administrators() },
  })
  const packages = shallowRef<FoundingPackages['packages'] | null>(null)
  const links = shallowRef<FoundingAnswer['links'] | null>(null)
  const isOpen = ref<boolean | null>(null)
  const { message, isUnderWay, run } = useWork()
  void isToBeFounded().then((answer) => {
    isOpen.value = answer
  })
  const enter = () =>
    run(async () => {
      packages.value = (await askPackages(given.code)).packages
    })
  const send = () =>
    run(async () => {
      links.value = (await found(orderOf(given))).links
      await refreshCity()
    })
  return { given, isOpen, packages, links, message, isUnderWay, enter, found: send }
}

/** One thing at a time, and why it failed. */
function useWork() {
  const [message, isUnderWay] = [ref(''), ref(false)]
  const run = async (work: () => Promise<void>) => {
    if (isUnderWay.value) return
    isUnderWay.value = true
    message.value = ''
    try {
      await work()
    } catch (error) {
      message.value = error instanceof Error ? error.message : String(error)
    } finally {
      isUnderWay.value = false
    }
  }
  return { message, isUnderWay, run }
}

function orderOf({ code, site, administrators, package: name, ...blank }: Given) {
  const isBlank = name === ''
  return { code, site, administrators, package: isBlank ? null : name, blank: isBlank ? blank : null }
}
