/** A code of an area, without ends: six digits of a county and whatever is above it (GB/T 2260), nine of a town, twelve of a village (GB/T 10114). */
export const areaCodePattern = '\\d{6}(?:\\d{3}){0,2}'

const whole = new RegExp(`^${areaCodePattern}$`)

export const isAreaCode = (code: string): boolean => whole.test(code)

/** What a code of an area is, in words. */
export const areaCodeWords = {
  zh: '六位数字（乡镇九位、村十二位）',
  en: 'six digits (nine of a town, twelve of a village)',
}
