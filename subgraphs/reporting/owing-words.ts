import type { Text } from '@kexie/schema/indicator'

/** Who would owe a form newly in the year from a day on, and who no longer. */
export function owingWords(from: string, before: readonly string[], after: readonly string[]): Text[] {
  const come = after.filter((name) => !before.includes(name))
  const gone = before.filter((name) => !after.includes(name))
  const stay = {
    zh: `此前的应报不变；自 ${from} 起一年内共 ${after.length} 家单位应报，原为 ${before.length} 家。`,
    en: `What was owed before stays; in the year from ${from} on ${after.length} organization(s) owe it, ${before.length} before.`,
  }
  return [
    ...(come.length > 0
      ? [
          {
            zh: `新增应报 ${come.length} 家：${some(come, 'zh')}。`,
            en: `${come.length} owe it newly: ${some(come, 'en')}.`,
          },
        ]
      : []),
    ...(gone.length > 0
      ? [
          {
            zh: `不再应报 ${gone.length} 家：${some(gone, 'zh')}。`,
            en: `${gone.length} owe it no longer: ${some(gone, 'en')}.`,
          },
        ]
      : []),
    stay,
  ]
}

/** The first of them, and that there are more. */
function some(names: readonly string[], language: 'zh' | 'en'): string {
  const first = names.slice(0, 8).join(language === 'zh' ? '、' : ', ')
  if (names.length <= 8) return first
  return language === 'zh' ? `${first} 等` : `${first} and others`
}
