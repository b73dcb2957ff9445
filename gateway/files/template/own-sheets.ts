import type { Table } from '../workbook/table.ts'

/** Sheets that we write beside those to fill in, by the first words on them. */
export const ownSheets = {
  guide: { name: { zh: '说明', en: 'How to' }, begins: { zh: '填写说明', en: 'How to fill in' } },
  problems: { name: { zh: '问题', en: 'Problems' }, begins: { zh: '工作表', en: 'Sheet' } },
} as const

/** True for a sheet we wrote to say something, which nobody fills in. */
export const isOwnSheet = ({ name, rows }: Table) =>
  Object.values(ownSheets).some(({ name: own, begins }) =>
    (['zh', 'en'] as const).some(
      (language) => name === own[language] && rows[0]?.cells[0] === begins[language],
    ),
  )
