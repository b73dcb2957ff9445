import { language } from '../../language/language.ts'
import { unreachable } from '../../language/unreachable.ts'
import type {
  FoundingAnswer,
  FoundingOrder,
  FoundingPackages,
  FoundingRefusal,
} from './founding-answer.generated.ts'

/** What the code lets one choose from. @throws Error in the server's words */
export const askPackages = (code: string) => post<FoundingPackages>('/setup/packages', { code })

/** Founds the city. @throws Error in the server's words */
export const found = (order: FoundingOrder) => post<FoundingAnswer>('/setup', order)

async function post<Answer>(address: string, body: object): Promise<Answer> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language.value },
    body: JSON.stringify(body),
  }).catch(() => undefined)
  const answer = (await response?.json().catch(() => undefined)) as
    | (Answer & Partial<FoundingRefusal>)
    | undefined
  const [error] = answer?.errors ?? []
  if (error) throw new Error(error.message)
  if (!answer) throw new Error(unreachable())
  return answer
}
