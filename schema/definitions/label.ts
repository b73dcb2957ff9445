import type { Text } from '../indicators/indicator.ts'

/**
 * A short name out of a description that says it in Chinese, then in English: “联系人。 The officer.” gives 联系人 and
 * The officer. Each ends at its first pause; without a description the field's own name stands for both.
 */
export function labelOf(description: string | undefined, name: string): Text {
  const [, zh = '', rest = ''] = /^\s*([^。，；：（]+)(.*)$/s.exec(description ?? '') ?? []
  const [, en = ''] = /(?:^|[。）”\s])\s*([A-Z][^.;:,(]*)[^。]*$/s.exec(rest) ?? []
  return { zh: zh.trim() || name, en: en.trim() || name }
}
