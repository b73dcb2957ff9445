import type { Words } from '../../language/language.ts'
import { typeWords } from '../records/shapes.ts'

/** What every action of the audit is called. */
export const actionWords: Readonly<Record<string, Words>> = {
  SIGN_IN: { zh: '登录', en: 'Sign in' },
  SIGN_OUT: { zh: '退出', en: 'Sign out' },
  REFRESH_SESSION: { zh: '续期登录', en: 'Renew a sign-in' },
  CHANGE_PASSWORD: { zh: '修改口令', en: 'Change a password' },
  REGISTER_ACCOUNT: { zh: '开设账号', en: 'Make an account' },
  SET_ROLE: { zh: '授予角色', en: 'Grant a role' },
  SUSPEND_ACCOUNT: { zh: '停用账号', en: 'Suspend an account' },
  RESTORE_ACCOUNT: { zh: '恢复账号', en: 'Restore an account' },
  ISSUE_LINK: { zh: '另发首次链接', en: 'Make another first link' },
  REDEEM_LINK: { zh: '凭链接自设口令', en: 'Set a password by a link' },
  REQUEST_RESET: { zh: '提出重置', en: 'Ask for a reset' },
  CONFIRM_RESET: { zh: '确认重置', en: 'Confirm a reset' },
  REFUSE_RESET: { zh: '拒绝或收回重置', en: 'Refuse a reset or take it back' },
  INSTALL_CITY: { zh: '装入城市数据包', en: 'Install a city package' },
  RESET_AT_CONSOLE: { zh: '在服务器上重置', en: 'Reset at the console' },
  BIND_SUBJECT: { zh: '绑定统一身份认证', en: 'Bind to the single sign-on' },
  REQUEST_BINDING: { zh: '申请绑定统一身份认证', en: 'Ask to be bound to the single sign-on' },
  REFUSE_BINDING: { zh: '拒绝绑定统一身份认证', en: 'Refuse to bind to the single sign-on' },
  UNBIND_SUBJECT: { zh: '解除统一身份认证', en: 'Unbind from the single sign-on' },
  ISSUE_TOKEN: { zh: '签发服务令牌', en: 'Issue a service token' },
  REVOKE_TOKEN: { zh: '吊销服务令牌', en: 'Revoke a service token' },
  REGISTER_ORGANIZATION: { zh: '登记单位', en: 'Register an organization' },
  CHANGE_ORGANIZATION: { zh: '更改单位登记', en: 'Change an organization' },
  DISSOLVE_ORGANIZATION: { zh: '注销单位', en: 'Dissolve an organization' },
  RESTORE_ORGANIZATION: { zh: '撤回注销', en: 'Take a dissolution back' },
  MERGE_IDENTITIES: { zh: '合并身份', en: 'Merge identities' },
  UNMERGE_IDENTITY: { zh: '拆分身份', en: 'Take a merge back' },
  EXPORT: { zh: '导出', en: 'Export' },
  REPORT: { zh: '填报', en: 'Report' },
  SUBMIT: { zh: '提交', en: 'Submit' },
  ENDORSE: { zh: '区县初审通过', en: 'Endorse' },
  ACCEPT: { zh: '采纳', en: 'Accept' },
  RETURN: { zh: '退回', en: 'Return' },
  WITHDRAW: { zh: '撤回', en: 'Withdraw' },
  CORRECT: { zh: '更正', en: 'Correct' },
  EXPLAIN: { zh: '说明检查结果', en: 'Explain a finding' },
  LOCK_FOR_REVIEW: { zh: '占用', en: 'Lock for review' },
  RELEASE: { zh: '不再占用', en: 'Release' },
  DECIDE_DUPLICATE: { zh: '判定疑似重复', en: 'Judge a duplicate' },
  MERGE_DUPLICATE: { zh: '合并重复记录', en: 'Merge duplicates' },
  DECLARE_NOTHING: { zh: '零报告', en: 'Declare nothing to report' },
  REVOKE_DECLARATION: { zh: '撤销零报告', en: 'Revoke a declaration' },
  GRANT_EXCEPTION: { zh: '准予免报或延期', en: 'Grant an exception' },
  CLOSE_PERIOD: { zh: '关账', en: 'Close a period' },
  REOPEN_PERIOD: { zh: '重开账期', en: 'Reopen a period' },
  SET_DUTY: { zh: '设定填报任务', en: 'Set a duty' },
  END_DUTY: { zh: '终止填报任务', en: 'End a duty' },
  SET_REPORTERS: { zh: '设定填报范围', en: 'Set who reports what' },
  SET_REVIEW_RULE: { zh: '设定审核规则', en: 'Set a review rule' },
  SET_CITY: { zh: '设定本市', en: 'Set the city' },
  SET_LIST: { zh: '设定清单', en: 'Set a list' },
  SET_SERIES: { zh: '设定活动系列', en: 'Set an event series' },
  SET_AREA: { zh: '调整区划', en: 'Rearrange areas' },
  SET_FORM: { zh: '设定报表或工作日历', en: 'Set a form or the calendar' },
  ISSUE_BULLETIN: { zh: '印发通报', en: 'Issue a bulletin' },
  SET_TARGET: { zh: '设定目标', en: 'Set a target' },
  SET_DISTRICT_TARGETS: { zh: '分解目标到辖市区', en: 'Set targets of districts' },
  SET_ACTION_PLAN: { zh: '设定行动计划', en: 'Set an action plan' },
  PUBLISH_EDITION: { zh: '发布', en: 'Publish an edition' },
  WITHDRAW_EDITION: { zh: '撤下发布', en: 'Withdraw an edition' },
}

const objectWords: Readonly<Record<string, Words>> = {
  Account: { zh: '账号', en: 'Account' },
  ServiceToken: { zh: '服务令牌', en: 'Service token' },
  Organization: { zh: '单位', en: 'Organization' },
  Person: { zh: '个人', en: 'Person' },
  Export: { zh: '导出文件', en: 'Exported file' },
  Obligation: { zh: '应报事项', en: 'What was owed' },
  Period: { zh: '账期', en: 'Period' },
  Duty: { zh: '填报任务', en: 'Duty' },
  ReporterRule: { zh: '填报范围', en: 'Who reports what' },
  ReviewRule: { zh: '审核规则', en: 'Review rule' },
  DuplicatePair: { zh: '疑似重复的一对', en: 'Pair of likely duplicates' },
  Bulletin: { zh: '通报', en: 'Bulletin' },
  Target: { zh: '目标', en: 'Target' },
  ActionPlan: { zh: '行动计划', en: 'Action plan' },
  Edition: { zh: '发布', en: 'Edition' },
}

/** What was done, in words; a report names the type of what was reported. */
export function wordsOfAction(action: string): Words {
  const [verb = '', type] = action.split(' ')
  const words = actionWords[verb] ?? { zh: action, en: action }
  if (!type) return words
  const what = typeWords(type)
  return { zh: `${words.zh}${what.zh}`, en: `${words.en}: ${what.en}` }
}

/** What it was done to: a type of record as the schema calls it, or one of the others. */
export const wordsOfObject = (type: string): Words => objectWords[type] ?? typeWords(type)
