/** Our own hidden sheet: which template a workbook is, and the lists behind its drop-downs. */
export const hiddenSheet = '_kexie'

/** Raised whenever a template of before would be read wrongly. */
export const templateVersion = '1'
