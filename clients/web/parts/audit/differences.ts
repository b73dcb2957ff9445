import { momentText } from '../../calendar-days/days.ts'
import { valueWords } from '../../language/enum-words.ts'
import { language, text, type Words } from '../../language/language.ts'

/** One value that the audit kept: as it was and as it became; null where there was none. */
export interface Difference {
  name: string
  was: string | null
  became: string | null
}

type Values = Record<string, unknown>

const fieldWords: Readonly<Record<string, Words>> = {
  name: { zh: '名称', en: 'Name' },
  displayName: { zh: '姓名', en: 'Name of the person' },
  role: { zh: '角色', en: 'Role' },
  organizationId: { zh: '单位编号', en: 'Organization id' },
  districtCode: { zh: '辖市区代码', en: 'District code' },
  suspended: { zh: '停用', en: 'Suspended' },
  session: { zh: '登录编号', en: 'Sign-in' },
  issuer: { zh: '统一身份认证', en: 'Single sign-on' },
  externalSubject: { zh: '统一身份认证中的标识', en: 'Subject of the single sign-on' },
  ended: { zh: '结束的登录', en: 'Sign-ins ended' },
  label: { zh: '用途', en: 'Label' },
  scopes: { zh: '权限', en: 'Scopes' },
  expiresAt: { zh: '失效', en: 'Expires' },
  kind: { zh: '类别', en: 'Kind' },
  creditCode: { zh: '统一社会信用代码', en: 'Credit code' },
  nameEn: { zh: '英文名', en: 'English name' },
  parentId: { zh: '上级单位编号', en: 'Id of its parent' },
  foundedOn: { zh: '成立日期', en: 'Founded' },
  dissolvedOn: { zh: '注销日期', en: 'Dissolved' },
  kinds: { zh: '填报的单位类别', en: 'Kinds that report it' },
  into: { zh: '并入', en: 'Merged into' },
  entries: { zh: '账目', en: 'Entries' },
  filter: { zh: '筛选', en: 'Filter' },
  rows: { zh: '行数', en: 'Rows' },
  status: { zh: '状态', en: 'State' },
  revision: { zh: '稿次', en: 'Revision' },
  title: { zh: '标题', en: 'Title' },
  occurredOn: { zh: '发生日期', en: 'Date' },
  fingerprint: { zh: '内容指纹', en: 'Fingerprint' },
  lockedBy: { zh: '占用人', en: 'Locked by' },
  code: { zh: '检查', en: 'Check' },
  explanation: { zh: '说明', en: 'Explanation' },
  verdict: { zh: '判定', en: 'Verdict' },
  kept: { zh: '保留', en: 'Kept' },
  records: { zh: '记录', en: 'Records' },
  state: { zh: '情况', en: 'State' },
  dueOn: { zh: '截止日期', en: 'Due' },
  closed: { zh: '已关账', en: 'Closed' },
  districtFirst: { zh: '先经区县初审', en: 'District first' },
  month: { zh: '月份', en: 'Month' },
  hash: { zh: '散列', en: 'Hash' },
  value: { zh: '目标值', en: 'Value' },
  relation: { zh: '关系', en: 'Relation' },
  shares: { zh: '各区份额', en: 'Shares' },
  edition: { zh: '发布编号', en: 'Edition' },
  list: { zh: '各段时间', en: 'Spans of time' },
  from: { zh: '自', en: 'From' },
  until: { zh: '至', en: 'Until' },
  next: { zh: '此后', en: 'From then on' },
}

/** Fields whose values are of an enum of the graph. */
const enumOf: Readonly<Record<string, string>> = {
  role: 'ViewerRole',
  scopes: 'TokenScope',
  status: 'RecordStatus',
  code: 'FindingCode',
  verdict: 'DuplicateVerdict',
  state: 'ObligationState',
  relation: 'Relation',
}

/** Fields whose values are kinds of organizations. */
const kindFields = ['kind', 'kinds']

/** What was changed, field by field; what stayed as it was is left out. */
export function differencesOf(
  before: string | null,
  after: string | null,
  kindName: (code: string) => string,
): Difference[] {
  const [was, became] = [valuesIn(before), valuesIn(after)]
  const names = new Set([...Object.keys(was), ...Object.keys(became)])
  return [...names]
    .map((name) => ({
      name: text(fieldWords[name] ?? { zh: name, en: name }),
      was: shown(name, was[name], kindName),
      became: shown(name, became[name], kindName),
    }))
    .filter((one) => one.was !== one.became)
}

function valuesIn(json: string | null): Values {
  const values: unknown = json === null ? {} : JSON.parse(json)
  if (Array.isArray(values)) return { list: values }
  return typeof values === 'object' && values !== null ? (values as Values) : {}
}

function shown(name: string, value: unknown, kindName: (code: string) => string): string | null {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return value.map((item) => shown(name, item, kindName) ?? '—').join('、')
  if (typeof value === 'boolean') return value ? text({ zh: '是', en: 'yes' }) : text({ zh: '否', en: 'no' })
  if (typeof value === 'object')
    return Object.values(value)
      .filter((part) => part !== null)
      .join(' ')
  if (kindFields.includes(name)) return kindName(String(value))
  const words = enumOf[name]
  if (words) return text(valueWords(words, String(value)))
  return /^\d{4}-\d\d-\d\dT/.test(String(value)) ? momentText(String(value), language.value) : String(value)
}
