import type { Text } from '@kexie/schema/indicator'

/** Why a whole file is not read; what was expected stands in it with what came. */
const refusals = {
  EMPTY: {
    zh: '文件没有数据行：应在表头之下至少填写一行',
    en: 'The file has no rows: expected at least one below the header',
  },
  UNKNOWN_FORMAT: {
    zh: '应为 .xlsx 或 .csv 文件，收到的两者都不是',
    en: 'Expected an .xlsx or .csv file, got neither',
  },
  OLD_FORMAT: {
    zh: '旧格式 .xls 不能导入：请在 Excel 中另存为 .xlsx',
    en: 'The old .xls format cannot be imported: save it as .xlsx',
  },
  ENCRYPTED: {
    zh: '文件已加密：请去掉打开密码后再导入',
    en: 'The file is encrypted: remove its password first',
  },
  DAMAGED: {
    zh: '文件已损坏，无法读取（{received}）',
    en: 'The file is damaged and cannot be read ({received})',
  },
  TOO_LARGE: {
    zh: '文件不能超过 {expected}，收到 {received}',
    en: 'A file may have {expected}, got {received}',
  },
  INFLATES: {
    zh: '文件展开后过大：最多 {expected}，收到 {received}',
    en: 'The file unpacks to too much: at most {expected}, got {received}',
  },
  ENTITIES: {
    zh: '文件含有外部实体或文档类型声明（{received}），表格文件不应有',
    en: 'The file declares entities or a document type ({received}); a spreadsheet has none',
  },
  ACTIVE_CONTENT: {
    zh: '文件含有宏、外部链接或嵌入对象（{received}）：请另存为不含它们的 .xlsx',
    en: 'The file has macros, external links or embedded objects ({received}): save it without them',
  },
  HIDDEN_SHEET: {
    zh: '文件含有隐藏的工作表“{received}”：请取消隐藏或删除',
    en: 'The file has a hidden sheet "{received}": show or delete it',
  },
  TOO_MANY_ROWS: {
    zh: '工作表“{sheet}”最多 {expected} 行，收到 {received} 行：请分成几个文件',
    en: 'Sheet "{sheet}" may have {expected} rows, got {received}: split the file',
  },
  TOO_MANY_COLUMNS: {
    zh: '工作表“{sheet}”最多 {expected} 列，收到 {received} 列',
    en: 'Sheet "{sheet}" may have {expected} columns, got {received}',
  },
  ENCODING: { zh: '文字编码应为 UTF-8 或 GB18030', en: 'Text must be encoded in UTF-8 or GB18030' },
  OTHER_TYPE: {
    zh: '这是“{received}”的模板，而不是“{expected}”的',
    en: 'This is the template of {received}, not of {expected}',
  },
  NO_HEADER: {
    zh: '找不到表头：首行应为模板的列名，如“{expected}”，收到“{received}”',
    en: 'No header found: the first row must name the columns, such as "{expected}", got "{received}"',
  },
  TOO_SLOW: {
    zh: '文件读取超时或占用内存过多：请检查文件，或分成几个文件',
    en: 'Reading the file took too much time or memory: check it, or split it',
  },
} as const satisfies Record<string, Text>

export type RefusalCode = keyof typeof refusals

export type RefusalValues = Partial<Record<'expected' | 'received' | 'sheet', string>>

/** A file that is not read at all. */
export class FileRefused extends Error {
  readonly code: RefusalCode
  readonly values: RefusalValues

  constructor(code: RefusalCode, values: RefusalValues = {}) {
    super(code)
    this.code = code
    this.values = values
  }

  /** The sentence for who sent the file. */
  describe(language: keyof Text): string {
    const text: string = refusals[this.code][language]
    return text.replace(/\{(\w+)\}/g, (_, name: keyof RefusalValues) => this.values[name] ?? '')
  }
}
