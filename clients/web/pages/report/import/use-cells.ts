import { ref, shallowRef } from 'vue'
import { language } from '../../../language/language.ts'
import { type Cells, cellsOf, fileOf, mended, underHeader } from '../../../parts/files/cells.ts'
import type { ImportMode } from './import-answer.generated.ts'
import { templateColumns } from './template-columns.ts'
import type { Import } from './use-import.ts'

/** Pasted cells of one record type on their way in: taken once, mended where they stand, sent as a file would be. */
export function useCells(slug: string, coming: Import) {
  const cells = shallowRef<Cells | null>(null)
  const isChanged = ref(false)
  let taken = ''
  const send = async (mode: ImportMode) => {
    if (!cells.value) return
    isChanged.value = false
    await coming.send(fileOf(cells.value), mode)
  }
  const take = async (copied: string) => {
    if (copied === taken) return
    taken = copied
    coming.forget()
    try {
      cells.value = await tableOf(copied, slug)
    } catch (error) {
      coming.fail(error)
    }
    await send('dry-run')
  }
  const mend = (row: number, column: number, value: string) => {
    if (!cells.value) return
    cells.value = mended(cells.value, row, column, value)
    isChanged.value = true
  }
  return { cells, isChanged, send, take, mend }
}

/** What was copied under the header of the template; null for nothing. */
async function tableOf(copied: string, slug: string): Promise<Cells | null> {
  const rows = cellsOf(copied)
  const columns = await templateColumns(slug, language.value)
  return rows.length > 0 ? underHeader(rows, columns, language.value) : null
}
