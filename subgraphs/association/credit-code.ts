const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Weight of position i: 3 to the power i modulo 31 (GB 32100-2015, annex B). */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** Check character of the first 17 characters of a unified social credit code (GB 32100-2015); null for a character that is not in its alphabet. */
export function checkCharacter(code: string): string | null {
  const values = [...code.slice(0, 17)].map((character) => alphabet.indexOf(character))
  if (values.length !== 17 || values.includes(-1)) return null
  const sum = values.reduce((total, value, index) => total + value * (weights[index] ?? 0), 0)
  return alphabet[(31 - (sum % 31)) % 31] ?? null
}

/** Whether `code` has 18 characters of the alphabet and the right last one. */
export function isCreditCode(code: string): boolean {
  return code.length === 18 && checkCharacter(code) === code[17]
}
