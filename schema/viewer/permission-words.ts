import type { Action } from './permission.ts'
import { permissions, type Reach } from './permissions.ts'

type Words = readonly [zh: string, en: string]

/** What each permission lets whoever has it do, as the graph describes it. */
const actionWords: Record<Action, Words> = {
  READ: ['读取记录', 'Read records'],
  READ_SUBMISSION: ['读取报送与审核的经过', 'Read how records were reported and reviewed'],
  READ_TRAIL: ['读取一条记录的审计', 'Read what the audit says of a record'],
  REPORT: ['填报', 'Report'],
  SUBMIT: ['提交', 'Submit'],
  CORRECT: ['更正', 'Correct what was accepted'],
  WITHDRAW: ['撤回', 'Withdraw'],
  ENDORSE: ['区县初审', 'Look first, in the district'],
  ACCEPT: ['采纳', 'Accept'],
  RETURN: ['退回', 'Return'],
  LOCK_FOR_REVIEW: ['审核中锁定', 'Lock for review'],
  PREVIEW: ['预览采纳的影响', 'See what a decision would move'],
  DECIDE_DUPLICATE: ['认定重复', 'Decide about two reports of one activity'],
  MERGE_DUPLICATE: ['并去重复之一', 'Withdraw one of two reports of one activity'],
  READ_FIGURES: ['读取全市和各区的数', 'Read figures of the city and its districts'],
  READ_ORGANIZATION_FIGURES: ['读取单位的数', 'Read figures of organizations'],
  READ_EDITION: ['读取发布的总览', 'Read published reviews'],
  PUBLISH: ['发布与撤下总览', 'Publish a review and take it back'],
  SET_TARGET: ['设定目标', 'Set targets'],
  READ_REGISTER: ['读取人员名录', 'Read the register of people'],
  READ_FORMS: ['读取报表及其职责', 'Read forms and who owes them'],
  READ_SETTINGS: ['查看城市设置的改动', 'Read how the city’s settings were changed'],
  SET_CITY: ['设定本市的名称、标志与语言', 'Set the city’s names, logo and languages'],
  SET_LIST: ['设定清单的值', 'Set the values of lists'],
  SET_SERIES: ['设定活动系列', 'Set event series'],
  SET_FORM: ['设定报表、截止日与工作日历', 'Set forms, their deadlines and the calendar of workdays'],
  SET_RECORD_TYPE: ['设定本市的记录类型', 'Define the city’s own record types'],
  SET_REVIEW_RULE: ['设定审核规则', 'Set how records are reviewed'],
  SET_HEADLINES: ['设定服务与要目', 'Set services and their headlines'],
  SET_REPORT: ['设定报告文字与统计表', 'Set the text of the report and the statistical tables'],
  SET_STATEMENT: ['登记公布材料', 'Set what documents published'],
  TRY_RULE: ['试算统计规则', 'Try what a rule would count'],
  SET_INDICATOR: ['提出指标的新设、修改与停用', 'Propose indicators, new, changed or retired'],
  ADOPT_INDICATOR: ['采纳他人提出的指标', 'Put in force what somebody else proposed of an indicator'],
  SET_AREA: ['调整区划', 'Rearrange areas'],
  REGISTER_ORGANIZATION: ['登记单位', 'Register organizations'],
  CHANGE_ORGANIZATION: ['更改单位的登记', 'Change what is registered of organizations'],
  READ_ORGANIZATION_HISTORY: ['读取单位登记的沿革', 'Read how the register of organizations changed'],
  MERGE: ['合并同一单位或同一人', 'Merge what is one organization or one person'],
  READ_DUTIES: ['读取应报与已报', 'Read what is owed and whether it came'],
  DECLARE_NOTHING: ['声明本期无活动', 'Declare that there is nothing to report'],
  SET_DUTY: ['设定报送职责', 'Set duties'],
  SET_REPORTERS: ['设定填报范围', 'Set who reports what'],
  GRANT_EXCEPTION: ['准予延期或免报', 'Grant exceptions'],
  CLOSE_PERIOD: ['关闭与重开一期', 'Close and reopen periods'],
  READ_BULLETIN: ['读取通报', 'Read bulletins'],
  ISSUE_BULLETIN: ['印发通报', 'Issue bulletins'],
  EXPORT: ['导出文件', 'Take figures and records away as files'],
  READ_ACCOUNTS: ['读取账号', 'Read accounts'],
  REGISTER_ACCOUNT: ['开设账号与另发链接', 'Make accounts and renew their links'],
  SET_ROLE: ['授予角色', 'Grant roles'],
  SUSPEND_ACCOUNT: ['停用与恢复账号', 'Suspend and restore accounts'],
  REQUEST_RESET: ['提出重置', 'Ask for a reset'],
  DECIDE_RESET: ['确认或驳回重置', 'Confirm or refuse a reset'],
  READ_RESETS: ['读取待确认的重置', 'Read resets that wait'],
  BIND_SUBJECT: ['绑定统一身份认证', 'Bind accounts to the single sign-on'],
  ISSUE_TOKEN: ['签发服务令牌', 'Issue service tokens'],
  READ_TOKENS: ['读取服务令牌', 'Read service tokens'],
  REVOKE_TOKEN: ['吊销服务令牌', 'Revoke service tokens'],
  READ_AUDIT: ['读取审计', 'Read the audit'],
  READ_PERSONAL: ['读取未遮蔽的个人号码', 'Read personal numbers unmasked'],
}

const reachWords: Record<Reach, Words> = {
  ANY: ['不限', 'Anything'],
  OWN: ['本单位的', 'Of the own organization'],
  DISTRICT: ['本辖市区的', 'In the own district'],
  OTHERS: ['他人的：不属本单位，也非本人经手', 'Neither of the own organization nor by the own hand'],
  DISTRICT_OTHERS: ['本辖市区中他人的', 'As OTHERS, in the own district'],
  PUBLISHED: ['已采纳且不保密的', 'Accepted, and of no confidential type'],
  OPEN: ['已采纳且向公众开放的', 'Accepted, and of a type that the public may see'],
}

const enumSdl = (name: string, description: string, words: readonly (readonly [string, Words])[]) =>
  `"""${description}"""\nenum ${name} {\n${words.map(([value, [zh, en]]) => `  ${value} @label(zh: ${JSON.stringify(zh)}, en: ${JSON.stringify(en)})`).join('\n')}\n}\n`

/** SDL of the table's rows and of how far they reach: made of the table, so that the graph names what it names. */
export const permissionSdl = [
  enumSdl(
    'PermittedAction',
    '权限表中的一事。 Something the table of permissions is about.',
    (Object.keys(permissions) as Action[]).map((action) => [action, actionWords[action]]),
  ),
  enumSdl('Reach', '权限所及。 How far a permission reaches.', Object.entries(reachWords)),
].join('\n')
