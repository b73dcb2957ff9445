import type { Db } from '@kexie/db/database'
import { insertSettingChange, lockSetting, type SettingKey } from '@kexie/records/setting-changes'
import type { Text } from '@kexie/schema/indicator'
import type { Caller } from '@kexie/schema/viewer'
import type { PartName } from './entries.ts'
import { isDone, type Step } from './plan-city.ts'

/** What pages set of a part of a package, by the key of its entry. */
const settingOf: Partial<Record<PartName, (key: string) => SettingKey | undefined>> = {
  city: (key) => ({ part: 'CITY', key }),
  districts: () => ({ part: 'AREA', key: 'tree' }),
  lists: (key) => ({ part: 'LIST', key }),
  values: (key) => ({ part: 'LIST', key: key.split('/')[0] ?? key }),
  recordTypes: (key) => ({ part: 'RECORD_TYPE', key }),
  recordFields: (key) => ({ part: 'RECORD_TYPE', key: key.split('/')[0] ?? key }),
  series: (key) => ({ part: 'SERIES', key }),
  forms: (key) => ({ part: 'FORM', key }),
  reviewRules: () => ({ part: 'REVIEW_RULE', key: 'all' }),
  calendar: (key) => ({ part: 'CALENDAR', key: key.slice(0, 4) }),
  services: () => ({ part: 'HEADLINES', key: 'services' }),
  orders: (key) => (key === 'services' ? { part: 'HEADLINES', key } : undefined),
  report: (key) => ({ part: 'REPORT', key }),
  tables: (key) => ({ part: 'TABLE', key }),
  sources: (key) => ({ part: 'SOURCE', key }),
  statements: (key) => ({ part: 'STATEMENT', key: key.split('/')[0] ?? key }),
  indicators: (key) => ({ part: 'INDICATOR', key }),
  actionPlans: (key) => ({ part: 'PLAN', key }),
}

/** Says of each thing that pages set, and that a plan changes, that it was changed: whoever looked at it before looks again. */
export async function noteSettings(tx: Db, { viewer }: Caller, steps: readonly Step[]): Promise<void> {
  const changed = steps.filter(isDone).flatMap(({ entry: { part, key, name } }) => {
    const setting = settingOf[part]?.(key)
    return setting ? [{ setting, name }] : []
  })
  const bySetting = Map.groupBy(changed, ({ setting }) => `${setting.part} ${setting.key}`)
  for (const [, own] of [...bySetting].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const [{ setting } = { setting: undefined }] = own
    if (!setting) continue
    const revision = (await lockSetting(tx, setting)) + 1
    const what = installed(own.map(({ name }) => name))
    await insertSettingChange(tx, {
      ...{ ...setting, revision, what },
      ...{ reason: '装入城市数据包', changedBy: viewer.name },
    })
  }
}

/** The first of what a package brought, and that there was more. */
function installed(names: readonly string[]): Text {
  const first = [...new Set(names)].slice(0, 5)
  const more = new Set(names).size > first.length
  return {
    zh: `装入数据包：${first.join('、')}${more ? '等' : ''}`,
    en: `From a package: ${first.join(', ')}${more ? ' and others' : ''}`,
  }
}
