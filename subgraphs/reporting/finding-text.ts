import type { Text } from '@kexie/schema/indicator'
import type { Language } from '@kexie/schema/problems'

export type FindingCode =
  | 'OCCURS_LATER'
  | 'OUTLIER'
  | 'TITLE_REPEATED'
  | 'LIKELY_DUPLICATE'
  | 'PARTY_REPEATED'
  | 'OUTSIDE_THE_CITY'
  | 'LOOK_ALIKE'

interface Entry {
  label: Text
  /** A sentence with {placeholders}. */
  text: Text
}

/** What each check says. */
const registry: Record<FindingCode, Entry> = {
  OCCURS_LATER: {
    label: { zh: '尚未发生', en: 'still to come' },
    text: {
      zh: '日期为 {day}，尚未发生，却按已举办计数',
      en: 'It takes place on {day}, which is still to come, and counts as held',
    },
  },
  OUTLIER: {
    label: { zh: '数量悬殊', en: 'unusual quantity' },
    text: {
      zh: '“{indicator}”为 {quantity}{unit}；本单位以往通常为 {median}，在 {least} 至 {most} 之间',
      en: '"{indicator}" is {quantity} {unit}; this organization usually reports {median}, from {least} to {most}',
    },
  },
  TITLE_REPEATED: {
    label: { zh: '同日同名', en: 'same title and day' },
    text: {
      zh: '本单位 {day} 已报过同一标题的记录',
      en: 'This organization reported a record of the same title on {day}',
    },
  },
  LIKELY_DUPLICATE: {
    label: { zh: '疑似重复', en: 'likely duplicate' },
    text: {
      zh: '其他单位有 {pairs} 条记录可能报的是同一活动',
      en: '{pairs} records of other organizations may report the same activity',
    },
  },
  PARTY_REPEATED: {
    label: { zh: '重复列名', en: 'named twice' },
    text: {
      zh: '第 {place} 项与第 {first} 项是同一人或同一单位；一条记录中只计一次',
      en: 'Item {place} and item {first} are the same person or organization, who counts once in a record',
    },
  },
  OUTSIDE_THE_CITY: {
    label: { zh: '不在本市范围', en: 'outside the city' },
    text: {
      zh: '东经 {longitude}、北纬 {latitude} 不在本市范围（东经 {west}–{east}，北纬 {south}–{north}）内',
      en: 'Longitude {longitude}, latitude {latitude} is outside the city, which lies within {west} to {east} and {south} to {north}',
    },
  },
  LOOK_ALIKE: {
    label: { zh: '名称形近', en: 'a name that looks like another' },
    text: {
      zh: '“{name}”未登记，与已登记的“{other}”形近：是同一个吗？',
      en: '"{name}" is not registered and looks like "{other}", which is: are they the same?',
    },
  },
}

/** The finding in two or three words, for a problem to name it. */
export const findingLabel = (code: FindingCode): Text => registry[code].label

/** What an indicator is called and counts in. */
export interface IndicatorWords {
  name: Text
  unit: Text
}

/** The finding as one sentence in the reader's language; the indicator it names goes by its name there, with its unit. */
export function findingText(
  code: FindingCode,
  values: Readonly<Record<string, string | number>>,
  indicator: IndicatorWords | null,
  language: Language,
): string {
  const filled: Record<string, unknown> = indicator
    ? { ...values, indicator: indicator.name[language], unit: indicator.unit[language] }
    : values
  return registry[code].text[language].replace(/\{(\w+)\}/g, (_, name: string) => String(filled[name] ?? ''))
}
