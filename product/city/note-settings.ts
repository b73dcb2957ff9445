import type { Db } from '@kexie/db/database'
import { insertSettingChange, lockSetting, type SettingKey } from '@kexie/records/setting-changes'
import type { Text } from '@kexie/schema/indicator'
import type { Caller } from '@kexie/schema/viewer'
import type { PartName } from './entries.ts'
import type { Step } from './plan-city.ts'

/** What pages set of a part of a package, by the key of its entry. */
const settingOf: Partial<Record<PartName, (key: string) => SettingKey>> = {
  lists: (key) => ({ part: 'LIST', key }),
  values: (key) => ({ part: 'LIST', key: key.split('/')[0] ?? key }),
  series: (key) => ({ part: 'SERIES', key }),
  forms: (key) => ({ part: 'FORM', key }),
  calendar: (key) => ({ part: 'CALENDAR', key: key.slice(0, 4) }),
}

const installed: Text = { zh: '装入城市数据包', en: 'A city package was installed' }

/** Says of each thing that pages set, and that a plan changes, that it was changed: whoever looked at it before looks again. */
export async function noteSettings(tx: Db, { viewer }: Caller, steps: readonly Step[]): Promise<void> {
  const changed = steps
    .filter(({ what }) => what === 'ADD' || what === 'CHANGE' || what === 'RETIRE')
    .flatMap(({ entry: { part, key } }) => settingOf[part]?.(key) ?? [])
  const once = new Map(changed.map((setting) => [`${setting.part} ${setting.key}`, setting]))
  for (const setting of [...once.values()].toSorted((one, other) => (one.key < other.key ? -1 : 1))) {
    const revision = (await lockSetting(tx, setting)) + 1
    await insertSettingChange(tx, {
      ...{ ...setting, revision, what: installed },
      ...{ reason: installed.zh, changedBy: viewer.name },
    })
  }
}
