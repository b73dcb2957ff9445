import { useQueryClient } from '@tanstack/vue-query'
import { type Ref, ref, shallowRef } from 'vue'
import { language } from '../../language/language.ts'
import { unreachable } from '../../language/unreachable.ts'
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
  const links = shallowRef<readonly PeopleLink[]>([])
  const { answer, problem, isUnderWay, send } = useSending()
  const write = async () => {
    await send(file.value, 'all')
    links.value = [...links.value, ...(answer.value?.links ?? [])]
    await client.invalidateQueries()
  }
  const choose = ({ target }: Event) => {
    file.value = (target as HTMLInputElement).files?.[0] ?? null
    void send(file.value, 'dry-run')
  }
  const forgetLinks = () => {
    links.value = []
  }
  return { choose, write: () => void write(), answer, problem, isUnderWay, links, forgetLinks }
}

/** Sends one file at a time; what came of the last is forgotten when the next is sent. */
function useSending() {
  const answer = shallowRef<PeopleAnswer | null>(null)
  const [problem, isUnderWay] = [ref(''), ref(false)]
  const send = async (file: File | null, mode: PeopleMode) => {
    answer.value = null
    if (!file || isUnderWay.value) return
    isUnderWay.value = true
    problem.value = ''
    try {
      answer.value = await post(file, mode)
    } catch (error) {
      problem.value = error instanceof Error ? error.message : String(error)
    } finally {
      isUnderWay.value = false
    }
  }
  return { answer, problem, isUnderWay, send }
}

/** @throws Error in the server's words when the file is refused as a whole, in ours when no answer came */
async function post(file: Blob, mode: PeopleMode): Promise<PeopleAnswer> {
  const headers = { 'content-type': 'application/octet-stream', 'accept-language': language.value }
  const sent = { method: 'POST', headers, body: file }
  const response = await fetch(`/imports/people?mode=${mode}`, sent).catch(() => undefined)
  const body = (await response?.json().catch(() => undefined)) as
    | (PeopleAnswer & { errors?: readonly { message: string }[] })
    | undefined
  const [error] = body?.errors ?? []
  if (error) throw new Error(error.message)
  if (!body) throw new Error(unreachable())
  return body
}
