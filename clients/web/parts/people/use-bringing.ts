import { useQueryClient } from '@tanstack/vue-query'
import { type Ref, ref, shallowRef } from 'vue'
import { language } from '../../language/language.ts'
import type { PeopleAnswer, PeopleLink, PeopleMode } from './people-answer.generated.ts'

/** A workbook of bodies, accounts and duties on its way in. */
export interface Bringing {
  /** Takes the file that is chosen, and tries it. */
  choose(event: Event): void
  /** Writes what was tried. */
  write(): void
  answer: Readonly<Ref<PeopleAnswer | null>>
  /** Why the file was refused as a whole; empty where it was not. */
  problem: Readonly<Ref<string>>
  isUnderWay: Readonly<Ref<boolean>>
  /** Links of accounts that were made here: nobody has them a second time. */
  links: Readonly<Ref<readonly PeopleLink[]>>
  /** Forgets the links, once they are on paper. */
  forgetLinks(): void
}

/** Tries a workbook and brings it in; what open pages have asked is asked again once it is written. */
export function useBringing(): Bringing {
  const client = useQueryClient()
  const file = shallowRef<File | null>(null)
  const answer = shallowRef<PeopleAnswer | null>(null)
  const links = shallowRef<readonly PeopleLink[]>([])
  const problem = ref('')
  const isUnderWay = ref(false)
  const send = async (mode: PeopleMode) => {
    if (!file.value || isUnderWay.value) return
    isUnderWay.value = true
    problem.value = ''
    try {
      answer.value = await post(file.value, mode)
      links.value = [...links.value, ...answer.value.links]
      if (mode === 'all') await client.invalidateQueries()
    } catch (error) {
      answer.value = null
      problem.value = error instanceof Error ? error.message : String(error)
    } finally {
      isUnderWay.value = false
    }
  }
  const choose = ({ target }: Event) => {
    file.value = (target as HTMLInputElement).files?.[0] ?? null
    answer.value = null
    void send('dry-run')
  }
  const forgetLinks = () => {
    links.value = []
  }
  return { choose, write: () => void send('all'), answer, problem, isUnderWay, links, forgetLinks }
}

/** @throws Error in the server's words when the file is refused as a whole */
async function post(file: Blob, mode: PeopleMode): Promise<PeopleAnswer> {
  const headers = { 'content-type': 'application/octet-stream', 'accept-language': language.value }
  const response = await fetch(`/imports/people?mode=${mode}`, { method: 'POST', headers, body: file })
  const body = (await response.json()) as PeopleAnswer & { errors?: readonly { message: string }[] }
  const [error] = body.errors ?? []
  if (error) throw new Error(error.message)
  return body
}
