import type { Words } from '../language/language.ts'

/** What a role is called. */
export const roleWords: Readonly<Record<string, Words>> = {
  PUBLIC: { zh: '未登录', en: 'not signed in' },
  REPORTER: { zh: '填报人', en: 'clerk' },
  DISTRICT_REVIEWER: { zh: '区县审核人', en: 'district reviewer' },
  REVIEWER: { zh: '市级审核人', en: 'reviewer' },
  LEADER: { zh: '领导', en: 'leader' },
  SYSTEM_ADMIN: { zh: '系统管理员', en: 'system administrator' },
  SECURITY_ADMIN: { zh: '安全管理员', en: 'security administrator' },
  AUDIT_ADMIN: { zh: '审计管理员', en: 'auditor' },
}
