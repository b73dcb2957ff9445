import { type Ref, reactive, ref, shallowRef, watch } from 'vue'
import { refreshCity } from '../../city/city.ts'
import { isToBeFounded } from '../../city/is-to-be-founded.ts'
import { askPackages, found } from './ask-founding.ts'
import type { FoundingAnswer, FoundingOrder, FoundingPackages } from './founding-answer.generated.ts'

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
  administrators: FoundingPackages['administrators']
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

/** Founds a city: first the code, then what it shall be. */
export function useFounding(): Founding {
  const given = reactive<Given>({
    ...{ code: '', package: '', area: '', city: '', cityEn: '', association: '' },
    ...{ site: location.origin, administrators: [] },
  })
  const packages = shallowRef<FoundingPackages['packages'] | null>(null)
  const links = shallowRef<FoundingAnswer['links'] | null>(null)
  const isOpen = ref<boolean | null>(null)
  const { message, isUnderWay, run } = useWork()
  const siteOf = (name: string) => packages.value?.find((one) => one.name === name)?.site ?? location.origin
  // An address that somebody typed stays.
  watch(
    () => given.package,
    (name, before) => {
      if (given.site === siteOf(before)) given.site = siteOf(name)
    },
  )
  void isToBeFounded().then((answer) => {
    isOpen.value = answer
  })
  const enter = () =>
    run(async () => {
      const offered = await askPackages(given.code)
      given.administrators = offered.administrators
      packages.value = offered.packages
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

function orderOf({ code, site, administrators, package: name, ...blank }: Given): FoundingOrder {
  const isBlank = name === ''
  const people = administrators.map(({ role, ...person }) => [role, person])
  return {
    ...{ code, site, administrators: Object.fromEntries(people) as FoundingOrder['administrators'] },
    ...{ package: isBlank ? null : name, blank: isBlank ? blank : null },
  }
}
