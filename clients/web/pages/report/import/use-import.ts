import { useQueryClient } from '@tanstack/vue-query'
import { type Ref, ref, shallowRef } from 'vue'
import { language } from '../../../language/language.ts'
import type { ImportAnswer, ImportMode, ImportProgress } from './import-answer.generated.ts'
import { sendFile } from './import-file.ts'

/** A spreadsheet on its way in: what is being done, what came of it, or why it was refused as a whole. */
export interface Import {
  send(file: Blob, mode: ImportMode, skipsHidden?: boolean): Promise<void>
  /** Says why it could not even be sent. */
  fail(error: unknown): void
  /** Forgets what came of the last file. */
  forget(): void
  /** Why what was accepted is corrected, as it is typed. */
  reason: Ref<string>
  answer: Readonly<Ref<ImportAnswer | null>>
  problem: Readonly<Ref<string>>
  /** Null when nothing is under way. */
  progress: Readonly<Ref<ImportProgress | null>>
}

/** Sends spreadsheets of one record type for one organization; what open pages have asked is asked again once rows are written. */
export function useImport(target: { slug: string; organization: string }): Import {
  const client = useQueryClient()
  const answer = shallowRef<ImportAnswer | null>(null)
  const progress = shallowRef<ImportProgress | null>(null)
  const problem = ref('')
  const reason = ref('')
  /** The one it was tried with: nothing else is written than what was tried. */
  let tried = ''
  const fail = (error: unknown) => {
    answer.value = null
    problem.value = error instanceof Error ? error.message : String(error)
  }
  const send = async (file: Blob, mode: ImportMode, skipsHidden = false) => {
    if (progress.value) return
    problem.value = ''
    progress.value = { stage: 'reading', rows: 0 }
    if (mode === 'dry-run') tried = reason.value
    try {
      const sending = { ...target, file, mode, language: language.value, skipsHidden, reason: tried }
      answer.value = await sendFile(sending, (reached) => {
        progress.value = reached
      })
      if (mode !== 'dry-run') await client.invalidateQueries()
    } catch (error) {
      fail(error)
    } finally {
      progress.value = null
    }
  }
  const forget = () => {
    reason.value = ''
    answer.value = null
    problem.value = ''
  }
  return { send, fail, forget, reason, answer, problem, progress }
}
