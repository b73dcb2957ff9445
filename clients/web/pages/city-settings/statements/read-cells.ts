import { language } from '../../../language/language.ts'
import { unreachable } from '../../../language/unreachable.ts'
import type { CellsAnswer } from '../../../parts/files/cells-answer.generated.ts'

/**
 * The cells of a spreadsheet's first sheet.
 * @throws Error in the server's words where the file is refused, in ours where no answer came
 */
export async function readCells(file: Blob): Promise<CellsAnswer> {
  const headers = { 'content-type': 'application/octet-stream', 'accept-language': language.value }
  const response = await fetch('/cells', { method: 'POST', headers, body: file }).catch(() => undefined)
  const body = (await response?.json().catch(() => undefined)) as
    | (CellsAnswer & { errors?: readonly { message: string }[] })
    | undefined
  const [error] = body?.errors ?? []
  if (error) throw new Error(error.message)
  if (!body) throw new Error(unreachable())
  return body
}
