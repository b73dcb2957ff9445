import type { Text } from '@kexie/schema/indicator'
import { findIndicator } from '@kexie/schema/indicators'
import type { Language } from '@kexie/schema/problems'

export type FindingCode = 'OCCURS_LATER' | 'OUTLIER' | 'TITLE_REPEATED' | 'LIKELY_DUPLICATE'

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
}

/** The finding in two or three words, for a problem to name it. */
export const findingLabel = (code: FindingCode): Text => registry[code].label

/** The finding as one sentence in the reader's language; an indicator goes by its name there, with its unit. */
export function findingText(
  code: FindingCode,
  values: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  const indicator = findIndicator(String(values.indicator))
  const filled: Record<string, unknown> = indicator
    ? { ...values, indicator: indicator.name[language], unit: indicator.unit[language] }
    : values
  return registry[code].text[language].replace(/\{(\w+)\}/g, (_, name: string) => String(filled[name] ?? ''))
}
